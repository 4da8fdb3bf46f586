(() => {
"use strict";
const byId = (id) => document.getElementById(id);
const steps = [...document.querySelectorAll(".step")];
if (steps.length < 2) return;
const range = byId("at");
const ends = [[byId("prev"), 1], [byId("next"), steps.length]];
byId("bar").hidden = false;
byId("list").open = false;

const show = (number) => {
  steps.forEach((step, at) => { step.hidden = at + 1 !== number; });
  const step = steps[number - 1];
  const [count, names] = [".num", ".names"].map((part) => step.querySelector(`h2 ${part}`).innerText);
  const told = `${count}: ${names}. ${step.querySelector(".verdict strong").innerText}`;
  range.value = number;
  range.setAttribute("aria-valuetext", told);
  byId("where").textContent = told;
  for (const [button, end] of ends) {
    // A button that is switched off would take the focus with it.
    if (number === end && document.activeElement === button) range.focus();
    button.disabled = number === end;
  }
};
const go = (number) => {
  show(number);
  history.replaceState(null, "", `#s${number}`);
};
const follow = () => {
  const target = byId(decodeURIComponent(location.hash.slice(1)));
  const at = target ? steps.indexOf(target.closest(".step")) : -1;
  if (at < 0) return false;
  show(at + 1);
  target.scrollIntoView();
  return true;
};

range.addEventListener("input", () => go(Number(range.value)));
ends[0][0].addEventListener("click", () => go(Number(range.value) - 1));
ends[1][0].addEventListener("click", () => go(Number(range.value) + 1));
addEventListener("hashchange", follow);
if (!follow()) show(steps.length);
})();

"""Both distributions build, hold what they should, and work in a fresh environment."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import SEED
from versioned import __version__

ROOT = SEED.parent.parent


def _run(*words: str | Path, cwd: Path) -> str:
    done = subprocess.run(
        [str(word) for word in words], cwd=cwd, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "build", "--outdir", target, ROOT, cwd=ROOT)
    return target


def test_the_wheel_holds_the_package_and_no_article(dist: Path) -> None:
    (wheel,) = dist.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert wheel.name.startswith(f"versioned_articles-{__version__}-py3-none-any")
    assert "versioned/py.typed" in names
    assert "versioned/rules/policies/default.toml" in names
    assert "versioned/schemas/audit.json" in names
    assert "versioned/writers/html/templates/page.html" in names
    assert {name.split("/")[0] for name in names} == {
        "versioned",
        f"versioned_articles-{__version__}.dist-info",
    }


def test_the_sdist_holds_no_article(dist: Path) -> None:
    (sdist,) = dist.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = archive.getnames()
    assert any(name.endswith("/LICENSE") for name in names)
    assert not any("seeds" in name or "fixtures" in name for name in names)


@pytest.mark.parametrize("pattern", ["*.whl", "*.tar.gz"])
def test_it_works_in_a_fresh_environment(dist: Path, tmp_path: Path, pattern: str) -> None:
    (built,) = dist.glob(pattern)
    venv.create(tmp_path / "env", with_pip=True)
    folder = tmp_path / "env" / "bin"
    _run(folder / "python", "-m", "pip", "install", "--quiet", built, cwd=tmp_path)
    assert __version__ in _run(folder / "versioned", "--version", cwd=tmp_path)
    shown = _run(folder / "versioned", "reconstruct", SEED, cwd=tmp_path)
    assert shown.startswith("RECONSTRUCTED")

"""Nouns of weather and of disasters."""

from __future__ import annotations

ROWS = """\
weather forecast|forecast; forecaster|weatherman|meteorologist|weather forecaster;
forecasters|meteorologists|weather forecasters; meteorologist|forecaster|weather expert;
met office|weather office; weather warning|warning of bad weather;
bad weather|poor weather|inclement weather|adverse weather; severe weather|extreme weather;
fine weather|good weather|sunny weather; sunshine|sun|sunny weather;
sunny spells|bright spells|sunny intervals; rain|wet weather|rainfall;
heavy rain|downpours|torrential rain|heavy rainfall|driving rain;
torrential rain|heavy rain|downpours|pouring rain; downpour|heavy rain|cloudburst|deluge;
downpours|heavy rain|heavy showers; shower|spell of rain; showers|rain showers|spells of rain;
hail|hailstones; hailstorm|hail storm; sleet|wet snow; heavy snow|heavy snowfall;
snowstorm|snow storm;
freezing temperatures|temperatures below freezing;
sub zero temperatures|temperatures below zero;
below freezing|sub zero; black ice|ice on the roads; icy|frozen|slippery;
slippery|slick|icy; cloudy|overcast|gray; wind|winds; gusts|winds|strong winds;
strong winds|high winds; gales|high winds;
storms|stormy weather;
thunderstorm|thunder storm|electrical storm|thunder and lightning; lightning strike|lightning bolt;
struck by lightning|hit by lightning; storm surge|tidal surge;
heatwave|heat wave|hot spell|spell of hot weather; hot weather|heat|high temperatures;
scorching|blistering|sweltering|baking; sweltering|scorching|stifling;
cold snap|cold spell|spell of cold weather|cold weather|big freeze; cold weather|low temperatures;
drought|lack of rain; dry spell|dry weather|dry period;
floods|flooding|floodwater|flood waters|floodwaters; flooding|floods|flood;
floodwaters|flood water|flood waters|floods; flash flood|sudden flood;
flood defenses|flood barriers|flood protection; flood victims|people hit by floods;
sandbag|sand bag; high tide|high water; low tide|low water; river bank|riverbank;
burst its banks|overflow|break its banks; water level|level of water;
levee|dyke|flood bank|embankment; tree down|fallen tree;
fallen trees|trees brought down|downed trees; fallen tree|downed tree;
emergency shelter|emergency accommodation; catastrophe|disaster;
disaster area|disaster zone; disaster relief|emergency aid|relief aid;
emergency aid|relief|humanitarian aid; humanitarian aid|relief aid|emergency aid;
aid agency|relief agency|aid organization|relief organization|humanitarian agency;
aid agencies|relief agencies|aid organizations|relief organizations;
aid worker|relief worker|humanitarian worker;
aid workers|relief workers|humanitarian workers|charity workers;
food shortage|lack of food|shortage of food; food shortages|lack of food|shortages of food;
water shortage|lack of water|shortage of water; safe water|clean water|drinking water;
drinking water|tap water; makeshift|temporary|improvised; makeshift camp|temporary camp;
tent|canvas shelter; epicenter|center of the quake; magnitude|strength; destruction|devastation;
cleanup|clean up|clean up operation;
"""

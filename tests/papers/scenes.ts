/** Scenes as SVG, on a ground as wide and as high as is asked for. They are blurred and grained into photographs. */
import type { Choice } from "../support/seeded-choice.ts";

export interface Ground {
  readonly width: number;
  readonly height: number;
  readonly choice: Choice;
}

type Scene = (ground: Ground) => string;

const numbersBelow = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

const between = ({ below }: Choice, from: number, to: number): number =>
  from + ((to - from) * below(1000)) / 1000;

const gradient = (id: string, ...colours: readonly string[]): string =>
  `<linearGradient id="${id}" x2="0" y2="1">${colours
    .map((colour, index) => `<stop offset="${index / (colours.length - 1)}" stop-color="${colour}"/>`)
    .join("")}</linearGradient>`;

const glow = (id: string, colour: string): string =>
  `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`;

const blur = (id: string, deviation: number): string =>
  `<filter id="${id}" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`;

/** Clouds, waves or dust: turbulence as the opacity of one colour. */
const cloud = (
  { choice }: Ground,
  id: string,
  {
    x,
    y,
    colour,
    gain,
  }: { readonly x: number; readonly y: number; readonly colour: string; readonly gain: number },
): string => {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return `<filter id="${id}" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="${x} ${y}" numOctaves="4" seed="${choice.below(1000)}"/><feColorMatrix values="0 0 0 0 ${red} 0 0 0 0 ${green} 0 0 0 0 ${blue} ${gain} ${gain} 0 0 ${-0.82 * gain}"/></filter>`;
};

const box = (x: number, y: number, width: number, height: number, look: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${look}/>`;

const round = (x: number, y: number, across: number, down: number, look: string): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${across}" ry="${down}" ${look}/>`;

/** A line of hills from the left edge to the right one, filled to the bottom. */
const ridge = (
  { width, height, choice }: Ground,
  y: number,
  rise: number,
  roughness: number,
  look: string,
) => {
  const phases = numbersBelow(5).map(() => between(choice, 0, 6.3));
  const points = numbersBelow(81).map((step) => {
    const x = (step / 80) * width;
    const wave = phases.reduce(
      (sum, phase, index) => sum + Math.sin(step * 0.05 * 1.9 ** index * roughness + phase) / 1.6 ** index,
      0,
    );
    return `${x.toFixed(1)},${(y - (rise * wave) / 2).toFixed(1)}`;
  });
  return `<polygon points="0,${height} ${points.join(" ")} ${width},${height}" ${look}/>`;
};

const skies = [
  ["#20242e", "#49505d", "#8f8f8d"],
  ["#4a6f96", "#8fb0c7", "#e3d9c6"],
  ["#2d3c5e", "#a4697b", "#f0b27a"],
  ["#6f8797", "#aab9bd", "#d8d8ce"],
] as const;

const sky = (ground: Ground): string => {
  const { width, height, choice } = ground;
  const colours = choice.oneOf<readonly string[]>(skies);
  return `${gradient("sky", ...colours)}${cloud(ground, "clouds", { x: 0.004, y: 0.012, colour: choice.oneOf(["#f2efe8", "#171b24", "#c9c4bd"]), gain: 1.5 })}
${box(0, 0, width, height, 'fill="url(#sky)"')}${box(0, 0, width, height, 'filter="url(#clouds)" opacity="0.8"')}`;
};

const sea = (ground: Ground, from: number): string => {
  const { width, height } = ground;
  return `${gradient("sea", "#6d7f87", "#22323b")}${cloud(ground, "waves", { x: 0.008, y: 0.09, colour: "#dfe6e4", gain: 1.7 })}${cloud(ground, "troughs", { x: 0.006, y: 0.06, colour: "#0f1a21", gain: 1.8 })}
${box(0, from, width, height - from, 'fill="url(#sea)"')}${box(0, from, width, height - from, 'filter="url(#troughs)" opacity="0.7"')}${box(0, from, width, height - from, 'filter="url(#waves)" opacity="0.6"')}`;
};

const coast: Scene = (ground) => {
  const { width, height, choice } = ground;
  const horizon = height * between(choice, 0.42, 0.6);
  const rock = ridge({ ...ground, width: width * 0.45 }, horizon + 6, height * 0.12, 1.4, 'fill="#1d211f"');
  return `${sky(ground)}${glow("sun", "#fff3d6")}${round(width * between(choice, 0.2, 0.8), horizon - height * 0.08, width * 0.22, width * 0.16, 'fill="url(#sun)" opacity="0.6"')}
<clipPath id="land"><rect width="${width}" height="${horizon + 14}"/></clipPath><g clip-path="url(#land)">${rock}</g>${sea(ground, horizon)}`;
};

const tree = (x: number, y: number, size: number): string =>
  `${round(x, y - size * 0.6, size * 0.5, size * 0.6, 'fill="#1f2a1b"')}${round(x + size * 0.2, y - size * 0.75, size * 0.3, size * 0.35, 'fill="#3b4a2b"')}`;

const hills: Scene = (ground) => {
  const { width, height, choice } = ground;
  const trees = numbersBelow(26).map(() => {
    const y = height * between(choice, 0.66, 0.95);
    return tree(between(choice, 0, width), y, (y / height - 0.5) * height * 0.22);
  });
  return `${sky(ground)}${blur("far", 3)}${cloud(ground, "grass", { x: 0.03, y: 0.09, colour: "#cbbf7a", gain: 2.4 })}
<g filter="url(#far)">${ridge(ground, height * 0.52, height * 0.14, 1, 'fill="#6f7f86"')}</g>
${ridge(ground, height * 0.6, height * 0.12, 0.8, 'fill="#56663f"')}${ridge(ground, height * 0.72, height * 0.1, 0.6, 'fill="#7c7c43"')}
${box(0, height * 0.62, width, height * 0.38, 'filter="url(#grass)" opacity="0.4"')}${trees.join("")}`;
};

const peaks: Scene = (ground) => {
  const { width, height } = ground;
  return `${sky(ground)}${cloud(ground, "snow", { x: 0.012, y: 0.03, colour: "#f5f7fa", gain: 2.4 })}
<clipPath id="range">${ridge(ground, height * 0.48, height * 0.42, 2.1, "")}</clipPath>
<g clip-path="url(#range)">${box(0, 0, width, height, 'fill="#4c5666"')}${box(0, 0, width, height, 'filter="url(#snow)"')}</g>
${ridge(ground, height * 0.8, height * 0.16, 2, 'fill="#26302f"')}`;
};

const lit = ["#ffdf9e", "#ffc86b", "#e9eef2", "#b5d4e8"] as const;

const house = ({ height, choice }: Ground, x: number, across: number): string => {
  const top = height * between(choice, 0.08, 0.4);
  const windows = numbersBelow(60)
    .filter(() => choice.below(5) < 2)
    .map((index) => {
      const [column, row] = [index % 5, Math.floor(index / 5)];
      const y = top + 14 + row * 34;
      return y > height * 0.6
        ? ""
        : box(x + across * (0.1 + column * 0.18), y, across * 0.09, 18, `fill="${choice.oneOf(lit)}"`);
    });
  return `${box(x, top, across, height * 0.7 - top, `fill="${choice.oneOf(["#171c26", "#222533", "#2b2a30"])}"`)}${windows.join("")}`;
};

const street: Scene = (ground) => {
  const { width, height, choice } = ground;
  const houses = numbersBelow(9)
    .map((index) => house(ground, (index / 8) * width - 60, width / 7.5))
    .join("");
  const lamps = numbersBelow(9).map((index) =>
    round(
      between(choice, 0, width),
      height * (0.45 + 0.02 * index),
      26 + index * 8,
      26 + index * 8,
      `fill="url(#${choice.oneOf(["amber", "red", "white"])})"`,
    ),
  );
  const streaks = numbersBelow(14).map(() =>
    box(
      between(choice, 0, width),
      height * 0.68,
      between(choice, 4, 22),
      height * between(choice, 0.1, 0.32),
      `fill="${choice.oneOf(["#ffb84d", "#ff5a3c", "#cfe3f2"])}" opacity="0.5" filter="url(#soft)"`,
    ),
  );
  return `${gradient("night", "#0b1020", "#2b2f45", "#4b3f45")}${gradient("road", "#1c1d22", "#0b0c10")}${glow("amber", "#ffb84d")}${glow("red", "#ff4a36")}${glow("white", "#fff6e2")}${blur("soft", 7)}${cloud(ground, "wet", { x: 0.01, y: 0.05, colour: "#8d8a88", gain: 1.2 })}
${box(0, 0, width, height, 'fill="url(#night)"')}${houses}${box(0, height * 0.68, width, height * 0.32, 'fill="url(#road)"')}${box(0, height * 0.68, width, height * 0.32, 'filter="url(#wet)" opacity="0.4"')}${streaks.join("")}${lamps.join("")}`;
};

const skins = ["#f0c8a8", "#d9a57e", "#a9704b", "#7a4a30", "#e6b795"] as const;
const hairs = ["#1d1714", "#3a2519", "#6b4a2c", "#8f8a86", "#a8763e"] as const;
const cloths = ["#26324a", "#5b1f25", "#37453b", "#8a8176", "#1c1c20", "#b8a68a", "#41586e"] as const;

const crowd: Scene = (ground) => {
  const { width, height, choice } = ground;
  const rows = numbersBelow(9).map((row) => {
    const size = 16 + row * 9;
    const y = height * (0.36 + row * 0.075);
    const people = numbersBelow(Math.ceil(width / (size * 2.4)) + 1).map((index) => {
      const x = index * size * 2.4 + between(choice, -size, size) * 0.5;
      return `${round(x, y + size * 1.9, size * 1.25, size * 1.3, `fill="${choice.oneOf(cloths)}"`)}${round(x, y - size * 0.12, size * 0.62, size * 0.8, `fill="${choice.oneOf(hairs)}"`)}${round(x, y + size * 0.12, size * 0.5, size * 0.62, `fill="${choice.oneOf(skins)}"`)}`;
    });
    return `<g ${row < 4 || row > 7 ? 'filter="url(#far)"' : ""}>${people.join("")}</g>`;
  });
  return `${gradient("hall", "#c9c2b4", "#6e675f", "#3b3634")}${glow("light", "#fffbe8")}${blur("far", 3)}
${box(0, 0, width, height, 'fill="url(#hall)"')}${numbersBelow(6)
  .map((index) => round((index + 0.5) * (width / 6), height * 0.1, 90, 50, 'fill="url(#light)"'))
  .join("")}${rows.join("")}`;
};

/** A head near the top edge, as photographers place it, and the shoulders below. */
const face: Scene = (ground) => {
  const { width, height, choice } = ground;
  const size = Math.min(width * 0.19, height * 0.17);
  const [x, y] = [width * between(choice, 0.42, 0.58), Math.max(size * 1.75, height * 0.27)];
  const [skin, hair, cloth] = [choice.oneOf(skins), choice.oneOf(hairs), choice.oneOf(cloths)];
  const long = choice.below(2) === 0;
  const eye = (side: number): string =>
    `${round(x + side * size * 0.38, y - size * 0.08, size * 0.17, size * 0.085, 'fill="#f4efe9"')}${round(x + side * size * 0.38, y - size * 0.08, size * 0.075, size * 0.085, 'fill="#2a1d16"')}<path d="M${x + side * size * 0.58} ${y - size * 0.26}Q${x + side * size * 0.38} ${y - size * 0.4} ${x + side * size * 0.2} ${y - size * 0.28}" stroke="${hair}" stroke-width="${size * 0.07}" fill="none"/>`;
  return `${gradient("wall", choice.oneOf(["#9aa7ab", "#c9b9a2", "#39434d", "#7f8c78"]), choice.oneOf(["#4b4f52", "#877a6b", "#1d2228"]))}${glow("bokeh", "#fff0cf")}${blur("far", 22)}${blur("near", size * 0.05)}<linearGradient id="shade"><stop offset="0" stop-color="#fff" stop-opacity="0.18"/><stop offset="0.55" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.45"/></linearGradient>
${box(0, 0, width, height, 'fill="url(#wall)"')}<g filter="url(#far)">${numbersBelow(9)
    .map(() =>
      round(
        between(choice, 0, width),
        between(choice, 0, height),
        70,
        70,
        'fill="url(#bokeh)" opacity="0.5"',
      ),
    )
    .join("")}${box(between(choice, 0, width * 0.7), 0, width * 0.2, height, 'fill="#00000055"')}</g>
<g filter="url(#near)">${long ? round(x, y + size * 0.5, size * 1.28, size * 1.75, `fill="${hair}"`) : ""}
${box(x - size * 0.42, y + size * 0.7, size * 0.84, size * 1.2, `fill="${skin}"`)}${box(x - size * 0.42, y + size * 0.95, size * 0.84, size * 0.5, 'fill="#00000040"')}
<path d="M${x - size * 3} ${height + 9}Q${x - size * 2.7} ${y + size * 2} ${x - size * 0.7} ${y + size * 1.55}Q${x} ${y + size * 2.1} ${x + size * 0.7} ${y + size * 1.55}Q${x + size * 2.7} ${y + size * 2} ${x + size * 3} ${height + 9}Z" fill="${cloth}"/>
${round(x, y - size * 0.25, size * 1.08, size * 1.2, `fill="${hair}"`)}${round(x, y + size * 0.08, size * 0.88, size * 1.16, `fill="${skin}"`)}
<path d="M${x - size * 0.95} ${y - size * 0.25}Q${x - size * 0.2} ${y - size * 0.95} ${x + size * 0.95} ${y - size * 0.35}L${x + size * 0.8} ${y - size * 1.1}L${x - size * 0.8} ${y - size * 1.1}Z" fill="${hair}"/>
${eye(-1)}${eye(1)}<path d="M${x + size * 0.03} ${y}L${x + size * 0.14} ${y + size * 0.4}L${x - size * 0.08} ${y + size * 0.43}" stroke="#00000055" stroke-width="${size * 0.06}" fill="none"/>
<path d="M${x - size * 0.34} ${y + size * 0.68}Q${x} ${y + size * 0.86} ${x + size * 0.34} ${y + size * 0.66}Q${x} ${y + size * 0.72} ${x - size * 0.34} ${y + size * 0.68}Z" fill="#93433c"/>
${round(x, y + size * 0.05, size * 1.05, size * 1.35, 'fill="url(#shade)"')}</g>`;
};

const space: Scene = (ground) => {
  const { width, height, choice } = ground;
  const stars = numbersBelow(220).map(() =>
    round(
      between(choice, 0, width),
      between(choice, 0, height),
      between(choice, 0.4, 2.1),
      between(choice, 0.4, 2.1),
      'fill="#fff"',
    ),
  );
  const limb =
    choice.below(2) === 0
      ? `${round(width * 0.35, height * 1.35, width * 0.82, height * 0.82, 'fill="url(#planet)"')}${round(width * 0.35, height * 1.35, width * 0.82, height * 0.82, 'filter="url(#dust)" opacity="0.15"')}`
      : "";
  return `${glow("core", "#ff9d6b")}${gradient("planet", "#dfe9f2", "#2f5674", "#0c1a26")}${cloud(ground, "dust", { x: 0.006, y: 0.008, colour: "#b45b8c", gain: 0.9 })}${cloud(ground, "veil", { x: 0.004, y: 0.006, colour: "#3b6fae", gain: 1.1 })}
${box(0, 0, width, height, 'fill="#05060c"')}${round(width * 0.6, height * 0.4, width * 0.5, height * 0.5, 'fill="url(#core)" opacity="0.35"')}${box(0, 0, width, height, 'filter="url(#veil)" opacity="0.7"')}${box(0, 0, width, height, 'filter="url(#dust)" opacity="0.6"')}${stars.join("")}${limb}`;
};

const harbour: Scene = (ground) => {
  const { width, height, choice } = ground;
  const water = height * 0.7;
  const crane = (x: number): string =>
    `<path d="M${x} ${water}L${x + 30} ${height * 0.22}L${x + 60} ${water}M${x - 70} ${height * 0.3}L${x + 220} ${height * 0.24}M${x + 30} ${height * 0.16}L${x + 220} ${height * 0.24}M${x + 30} ${height * 0.16}L${x - 70} ${height * 0.3}" stroke="#7c3328" stroke-width="8" fill="none"/>`;
  const boxes = numbersBelow(44).map((index) =>
    box(
      width * 0.24 + (index % 11) * width * 0.042,
      water - 60 - Math.floor(index / 11) * 26,
      width * 0.04,
      24,
      `fill="${choice.oneOf(["#8a3b2d", "#2f5a73", "#6f7a55", "#b58a3c", "#50555c"])}"`,
    ),
  );
  return `${sky(ground)}${crane(width * 0.1)}${crane(width * 0.72)}${boxes.join("")}
<path d="M${width * 0.16} ${water - 40}L${width * 0.84} ${water - 40}L${width * 0.79} ${water + 34}L${width * 0.2} ${water + 34}Z" fill="#1c2733"/>${box(width * 0.19, water + 12, width * 0.6, 14, 'fill="#7a2b23"')}${box(width * 0.72, water - 150, width * 0.07, 112, 'fill="#e5e2da"')}
${sea(ground, water + 26)}`;
};

const facade: Scene = (ground) => {
  const { width, height, choice } = ground;
  const stone = choice.oneOf(["#cfc6b4", "#b9b3a9", "#d8cbb2"]);
  const pillars = numbersBelow(6).map((index) => {
    const x = width * (0.17 + index * 0.125);
    return `${box(x, height * 0.38, width * 0.045, height * 0.42, `fill="${stone}"`)}${box(x + width * 0.03, height * 0.38, width * 0.015, height * 0.42, 'fill="#00000055"')}`;
  });
  const steps = numbersBelow(7).map((index) =>
    box(
      width * (0.1 - index * 0.013),
      height * (0.8 + index * 0.028),
      width * (0.8 + index * 0.026),
      height * 0.024,
      `fill="${stone}" opacity="${1 - index * 0.07}"`,
    ),
  );
  return `${sky(ground)}${cloud(ground, "stains", { x: 0.02, y: 0.01, colour: "#3a342c", gain: 2 })}
${box(width * 0.13, height * 0.36, width * 0.74, height * 0.46, 'fill="#4b463e"')}${pillars.join("")}<path d="M${width * 0.1} ${height * 0.38}L${width * 0.5} ${height * 0.16}L${width * 0.9} ${height * 0.38}Z" fill="${stone}"/><path d="M${width * 0.2} ${height * 0.355}L${width * 0.5} ${height * 0.2}L${width * 0.8} ${height * 0.355}Z" fill="#00000030"/>
${box(0, height * 0.82, width, height * 0.18, 'fill="#77736b"')}${steps.join("")}${box(0, height * 0.16, width, height * 0.84, 'filter="url(#stains)" opacity="0.35"')}`;
};

const table: Scene = (ground) => {
  const { width, height, choice } = ground;
  const edge = height * 0.62;
  const books = numbersBelow(4).map((index) =>
    box(
      width * 0.12 + between(choice, -20, 20),
      edge - 30 - index * 44 + height * 0.1,
      width * between(choice, 0.28, 0.36),
      40,
      `fill="${choice.oneOf(cloths)}"`,
    ),
  );
  const cup = [width * 0.68, edge - height * 0.06] as const;
  return `${gradient("room", "#6b7d80", "#2d3436")}${gradient("wood", "#a9784a", "#4d3019")}${cloud(ground, "vein", { x: 0.003, y: 0.09, colour: "#2b180a", gain: 3 })}${glow("lamp", "#ffe7b3")}${blur("far", 14)}
${box(0, 0, width, height, 'fill="url(#room)"')}<g filter="url(#far)">${round(width * 0.45, height * 0.2, width * 0.3, height * 0.3, 'fill="url(#lamp)"')}${box(width * 0.72, 0, width * 0.2, edge, 'fill="#dfe8ea" opacity="0.5"')}</g>
${box(0, edge, width, height - edge, 'fill="url(#wood)"')}${box(0, edge, width, height - edge, 'filter="url(#vein)" opacity="0.6"')}${books.join("")}
${round(cup[0], cup[1] + height * 0.21, width * 0.13, height * 0.035, 'fill="#00000060"')}<path d="M${cup[0] - width * 0.08} ${cup[1]}Q${cup[0] - width * 0.07} ${cup[1] + height * 0.2} ${cup[0]} ${cup[1] + height * 0.2}Q${cup[0] + width * 0.07} ${cup[1] + height * 0.2} ${cup[0] + width * 0.08} ${cup[1]}Z" fill="#e9e4da"/>${round(cup[0], cup[1], width * 0.08, height * 0.03, 'fill="#f7f3ea"')}${round(cup[0], cup[1], width * 0.068, height * 0.022, 'fill="#3a2013"')}`;
};

const pitch: Scene = (ground) => {
  const { width, height, choice } = ground;
  const stripes = numbersBelow(8).map((index) =>
    box(
      0,
      height * 0.45 + (index * height * 0.55) / 8,
      width,
      height * 0.07,
      `fill="${index % 2 ? "#3f7a3a" : "#356b33"}"`,
    ),
  );
  const players = numbersBelow(9).map((index) => {
    const y = height * between(choice, 0.55, 0.86);
    const size = (y / height) * height * 0.055;
    const x = between(choice, width * 0.06, width * 0.94);
    const shirt = index % 2 ? "#b3272d" : "#e8e6df";
    return `${round(x + size, y + size * 2.6, size * 1.6, size * 0.2, 'fill="#00000055"')}${box(x - size * 0.45, y - size * 0.4, size * 0.9, size * 1.3, `rx="${size * 0.3}" fill="${shirt}"`)}${box(x - size * 0.4, y + size * 0.8, size * 0.8, size * 0.6, 'fill="#1d2430"')}${box(x - size * 0.32, y + size * 1.3, size * 0.22, size * 1.3, `fill="${choice.oneOf(skins)}"`)}${box(x + size * 0.14, y + size * 1.3, size * 0.22, size * 1.2, `fill="${choice.oneOf(skins)}"`)}${round(x, y - size * 0.75, size * 0.32, size * 0.4, `fill="${choice.oneOf(hairs)}"`)}`;
  });
  return `${cloud(ground, "stand", { x: 0.12, y: 0.16, colour: "#c7b9a9", gain: 2.2 })}${cloud(ground, "turf", { x: 0.2, y: 0.4, colour: "#16351a", gain: 2.4 })}${glow("flood", "#ffffff")}
${box(0, 0, width, height, 'fill="#1b2130"')}${box(0, height * 0.16, width, height * 0.29, 'fill="#343a46"')}${box(0, height * 0.16, width, height * 0.29, 'filter="url(#stand)" opacity="0.75"')}${box(0, height * 0.42, width, height * 0.035, 'fill="#c9d4da"')}${stripes.join("")}${box(0, height * 0.45, width, height * 0.55, 'filter="url(#turf)" opacity="0.5"')}
<path d="M0 ${height * 0.7}L${width} ${height * 0.62}M${width * 0.3} ${height * 0.45}L${width * 0.2} ${height}" stroke="#e8eee6" stroke-width="4" opacity="0.8"/>${numbersBelow(
    5,
  )
    .map((index) => round((index + 0.5) * (width / 5), height * 0.06, 80, 60, 'fill="url(#flood)"'))
    .join("")}${players.join("")}`;
};

export const scenes = {
  coast,
  hills,
  peaks,
  street,
  crowd,
  face,
  space,
  harbour,
  facade,
  table,
  pitch,
} as const satisfies Readonly<Record<string, Scene>>;

export type SceneName = keyof typeof scenes;

import type { GeoContext } from "d3-geo";

/** Tenths without what a path can do without: a leading zero. */
const written = (tenths: number): string => {
  const text = String(tenths / 10);
  return text.replace(/^(-?)0\./, "$1.");
};

/** Numbers one after another, with a space only where the next would be read as part of the one before. */
const joined = (numbers: readonly number[]): string =>
  numbers.reduce((text, number, index) => {
    const next = written(number);
    return index === 0 || next.startsWith("-") ? text + next : `${text} ${next}`;
  }, "");

/** A path that d3-geo writes on as on a canvas, told in steps of a tenth from point to point, which is short. */
export const pathWriter = (): GeoContext & { readonly text: () => string } => {
  let text = "";
  let at: readonly [number, number] = [0, 0];
  const tenths = (x: number, y: number) => [Math.round(x * 10), Math.round(y * 10)] as const;
  return {
    beginPath: () => {},
    moveTo: (x, y) => {
      at = tenths(x, y);
      text += `M${joined(at)}`;
    },
    lineTo: (x, y) => {
      const to = tenths(x, y);
      const step = [to[0] - at[0], to[1] - at[1]];
      if (step[0] !== 0 || step[1] !== 0) text += `l${joined(step)}`;
      at = to;
    },
    closePath: () => {
      text += "Z";
    },
    arc: () => {},
    text: () => text,
  };
};

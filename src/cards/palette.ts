/** A colour, and in how many steps it is reached. */
interface Mixture {
  readonly colour: string;
  readonly count: number;
}

/**
 * Returns red, green and blue of a ground, and of its mixtures with other colours, from the lightest touch to the colour itself.
 * Colours are of the form #8e1b17.
 */
export function mixedPalette(ground: string, mixtures: readonly Mixture[]): Uint8Array {
  const under = channels(ground);
  const mixed = mixtures.flatMap(({ colour, count }) => {
    const over = channels(colour);
    return Array.from({ length: count }, (_, index) =>
      under.map((from, channel) => from + (((over[channel] ?? 0) - from) * (index + 1)) / count),
    );
  });
  return Uint8Array.from([under, ...mixed].flat().map(Math.round));
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

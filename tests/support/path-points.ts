/** Returns the corners of an SVG path that consists of relative moves and closings only. */
export const pathPoints = (path: string): readonly (readonly [x: number, y: number])[] => {
  const points: (readonly [number, number])[] = [];
  let at: readonly [number, number] = [0, 0];
  for (const [, numbers = "", end] of path.matchAll(/m([^mz]*)(z?)/g)) {
    const steps = [...numbers.matchAll(/-?\d+/g)].map(Number);
    let first: readonly [number, number] | undefined;
    for (let index = 0; index < steps.length; index += 2) {
      at = [at[0] + (steps[index] ?? 0), at[1] + (steps[index + 1] ?? 0)];
      first ??= at;
      points.push(at);
    }
    if (end && first) at = first;
  }
  return points;
};

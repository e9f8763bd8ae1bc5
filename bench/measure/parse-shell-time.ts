/**
 * Parses the output of Bash's `time` in the format "%R %U %S". Returns milliseconds. Some locales have a decimal comma.
 * @example parseShellTime("1.500 2.000 0,250\n") // { wall: 1500, cpu: 2250 }
 */
export function parseShellTime(output: string): { readonly wall: number; readonly cpu: number } {
  const [real = Number.NaN, user = Number.NaN, system = Number.NaN] = output
    .replaceAll(",", ".")
    .trim()
    .split(/\s+/)
    .map(Number);
  return { wall: Math.round(real * 1000), cpu: Math.round((user + system) * 1000) };
}

/**
 * The parts of an option that may hold several, divided by commas, and may stand several times.
 * @example listOption("North Korea, Diplomacy", ["Asia"]) // ["Asia", "North Korea", "Diplomacy"]
 */
export const listOption = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== ""),
];

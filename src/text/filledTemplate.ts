/** The parts of a template with the markup of its values between them. */
export const filledTemplate = <Value>(
  parts: readonly string[],
  values: readonly Value[],
  markupOf: (value: Value) => string,
): string => {
  let markup = parts[0] ?? "";
  let place = 0;
  for (const value of values) {
    place += 1;
    markup += markupOf(value);
    markup += parts[place] ?? "";
  }
  return markup;
};

/** The parts of a template with the markup of its values between them; lists are joined, nothing is left for nothing. */
export const filledTemplate = <Value>(
  parts: readonly string[],
  values: readonly Value[],
  markupOf: (value: Value) => string,
): string => {
  let markup = parts[0] ?? "";
  values.forEach((value, index) => {
    markup += markupOf(value) + (parts[index + 1] ?? "");
  });
  return markup;
};

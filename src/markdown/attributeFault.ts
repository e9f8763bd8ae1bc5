interface Form {
  readonly is: RegExp;
  readonly advice: string;
}

const count: Form = { is: /^[1-9]\d{0,3}$/, advice: "Write a whole number from 1 on" };
const number: Form = { is: /^-?\d{1,9}$/, advice: "Write a whole number" };

/** The forms of attributes with which a page would not be valid otherwise. */
const forms: Readonly<Record<string, Form>> = {
  colspan: count,
  rowspan: count,
  span: count,
  start: number,
  value: number,
  dir: { is: /^(?:ltr|rtl|auto)$/i, advice: "Write ltr, rtl or auto" },
  scope: { is: /^(?:row|col|rowgroup|colgroup)$/i, advice: "Write row or col" },
  type: { is: /^[1aAiI]$/, advice: "Write 1, a, A, i or I" },
};

/**
 * What is wrong with an attribute's value, or undefined.
 * @example attributeFault("id", "a b") // 'The id "a b" holds a space. Write a hyphen in its place: id="a-b".'
 */
export const attributeFault = (name: string, value: string): string | undefined => {
  if (name === "id") {
    if (value.trim() === "") return "An id is empty. Write a name, or leave it out.";
    return /\s/.test(value)
      ? `The id "${value}" holds a space. Write a hyphen in its place: id="${value.trim().replace(/\s+/g, "-")}".`
      : undefined;
  }
  const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
  return form && !form.is.test(value.trim())
    ? `"${value}" can't be the value of ${name}. ${form.advice}, or leave it out.`
    : undefined;
};

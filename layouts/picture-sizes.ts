/**
 * Returns the `sizes` attribute of a picture that is as wide as the content of the page, up to a width in rem. The padding of
 * the page is that of `body` in `styles/base.css`: 3 % of the window, at least 1 rem and at most 2.5 rem.
 * @example sizesUpTo(36) // "(min-width: 38.3rem) 36rem, (min-width: 33.34rem) 94vw, calc(100vw - 2rem)"
 */
export function sizesUpTo(rem: number): string {
  const inPhone = `(min-width: ${rem + 2}rem) ${rem}rem, ${onPhones}`;
  if (rem + 2 <= phone) return inPhone;
  const from = rem / share <= desktop ? Math.ceil((rem / share) * 100) / 100 : rem + 5;
  const onDesktops = from > desktop ? `(min-width: ${desktop}rem) calc(100vw - 5rem), ` : "";
  return `(min-width: ${from}rem) ${rem}rem, ${onDesktops}(min-width: ${phone}rem) 94vw, ${onPhones}`;
}

/** The part of the window that the content takes, between phones and large windows. */
const share = 0.94;

/** Up to here the padding is 1 rem, in rem. */
const phone = 33.34;

/** From here on the padding is 2.5 rem, in rem. */
const desktop = 83.33;

const onPhones = "calc(100vw - 2rem)";

/** The `sizes` of pictures in a text, as in `styles/tokens.css` and `styles/sizes.css`. */
const column = sizesUpTo(36);

const wider: ReadonlyMap<string, string> = new Map([
  ["wide", sizesUpTo(51)],
  ["full", sizesUpTo(83)],
  ["half", `(min-width: 40rem) 16.5rem, ${sizesUpTo(36)}`],
  ["pair", `(min-width: 54.26rem) 25rem, (min-width: ${phone}rem) calc(47vw - 0.5rem), ${onPhones}`],
  ["third", `(min-width: 54.26rem) 16.33rem, (min-width: ${phone}rem) calc(31.3vw - 0.67rem), ${onPhones}`],
]);

/** Returns the `sizes` of a picture in a text by the name of its size; without a name it has the width of the column. */
export function textSizes(name: string | undefined): string {
  return wider.get(name ?? "") ?? column;
}

/**
 * What in an address hides from its readers where it leads, as the end of a sentence; undefined where nothing does. Browsers
 * take a backslash for a slash, and all before an @ for a name and a password.
 * @example hiddenTarget("https://bank.example@evil.example/") // says to leave out what stands before the @
 */
export const hiddenTarget = (address: string): string | undefined => {
  if (/^[a-z]+:[/\\]*[^/\\?#]*@/i.test(address) && !/^mailto:/i.test(address))
    return "names somebody before its host, which hides where it leads. Leave out what stands before the @.";
  if (/[\\\p{Cc}\p{Bidi_Control}]/u.test(address))
    return "holds a sign that hides where it leads. Copy the address anew from a browser.";
  return undefined;
};

/** Words in a picture's fields: most are UTF-8 whether they say so or not; what can't be is Latin-1. */
export const decodedWords = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString("latin1");
  }
};

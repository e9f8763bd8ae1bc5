/** Signs that may mean something in Markdown or HTML; ends of lines are among them. */
const sign = /[\n!#&*+:;<=>@[\\\]^_`{|}~]/g;

/** More than a book has. As many as are read in a second or two, whatever they stand for. */
const most = 200_000;

/**
 * What is wrong with a text that holds more marks of Markdown and HTML than can be read in good time, or undefined.
 * Plain words are read quickly, however many they are.
 */
export const signsFault = (text: string): string | undefined => {
  if (text.length <= most) return undefined;
  let count = 0;
  for (const _ of text.matchAll(sign)) count += 1;
  return count <= most
    ? undefined
    : `The text holds ${count.toLocaleString("en")} marks of Markdown and HTML such as *, [ and <, ends of lines among them, and ${most.toLocaleString("en")} are the most. Split it, or move data into a file of its own.`;
};

/** Returns true for the line or paragraph by which agencies end a report: "-30-", "ends", "(END)", "___". */
export function isEndMark(line: string): boolean {
  const text = line.trim();
  // A number alone may be a figure of the text.
  return endMark.test(text) && !/^\d+$/.test(text);
}

const endMark = /^[^\p{L}\p{N}]*(?:30|0|ends?|fin|ende|xxx)[^\p{L}\p{N}]*$|^(?:# ?){3,}$|^\*{3,}$|^_{3,}$/iu;

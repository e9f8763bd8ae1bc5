import { type Xml, xml } from "./xml.ts";

/** Pieces of XML, one a line; what is not there leaves no line. */
export const xmlLines = (lines: readonly (Xml | false | undefined)[]): Xml => {
  const [first, ...others] = lines.filter((line) => line !== false && line !== undefined);
  return xml`${first}${others.map((line) => xml`\n${line}`)}`;
};

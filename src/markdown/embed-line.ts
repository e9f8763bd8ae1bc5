import { closest } from "../lib/suggest.ts";
import { type Embed, embedAt, embedProviders } from "./embed-providers.ts";

/** Parses a line that begins like an embed. */
export function embedIn(line: string): Found {
  const [, name = "", reference = "", title = "", rest = ""] = embedForm.exec(line.trimEnd()) ?? [];
  if (name === "" && /^@\[[^\]]*\]\([^"]*"[^"]*"./.test(line.trimEnd()) && /"[^"]*"[^"]*"/.test(line))
    return {
      error: `What an embed shows stands between two straight quotation marks, and holds none itself. Write “ and ” for those inside: ${withCurlyInside(line.trimEnd())}`,
    };
  if (name === "")
    return {
      error:
        'This begins like an embed and is none. Write it like @[youtube](M7lc1UVf-VE "What it shows"), alone on its line.',
    };
  const provider = Object.hasOwn(embedProviders, name) ? embedProviders[name] : undefined;
  if (!provider) {
    const near = closest(name, Object.keys(embedProviders));
    const known = Object.keys(embedProviders).join(", ");
    return {
      error: `"${name}" is not a provider of embeds that is known. ${near ? `Did you mean ${near}?` : `Write ${known}, or paste its frame and name its host under embeds in site.yaml.`}`,
    };
  }
  const found = embedAt(provider, reference);
  const attributes = attributesIn(rest);
  const error = unknownAttribute([...attributes.keys()]);
  if (error !== undefined) return { error };
  const [src, credit] = [attributes.get("poster"), attributes.get("credit")];
  const poster = attributes.size === 0 ? undefined : { src, credit };
  return found
    ? { embed: { ...found, title: title.trim(), poster } }
    : { error: `"${reference}" leads to nothing on ${provider.name}. Write ${provider.hint}.` };
}

/** An embed, or what is wrong with the line. */
type Found = { readonly embed: Embed; readonly error?: undefined } | { readonly error: string };

/** Each run of spaces matches in one way only, or the time would grow with the square of its length. */
const embedForm =
  /^@\[([^\]]*)\]\(\s*(?:([^\s()]+)(?:\s+(?="|\)|[a-z]+=))?)?(?:"([^"]*)"\s*)?((?:[a-z]+=(?:"[^"]*"|[^\s()"]+)(?=[\s)])\s*)*)\)$/;

const attributeNames = ["poster", "credit"] as const;

function unknownAttribute(names: readonly string[]): string | undefined {
  const unknown = names.find((name) => !attributeNames.some((known) => known === name));
  if (unknown === undefined) return undefined;
  const near = closest(unknown, attributeNames);
  return `An embed knows no "${unknown}=". ${near === undefined ? 'Write poster=ferry.jpg for a still picture, and credit="Ada Brandt" for who made it.' : `Did you mean ${near}=?`}`;
}

/** Returns what stands behind the words of an embed. Of a name that stands twice, the last value holds. */
function attributesIn(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/([a-z]+)=(?:"([^"]*)"|(\S+))/g)].map(([, name = "", quoted, plain = ""]) => [
      name,
      (quoted ?? plain).trim(),
    ]),
  );
}

/** Returns the line with curly quotes instead of the straight ones between its first and its last. */
function withCurlyInside(line: string): string {
  const [from, to] = [line.indexOf('"') + 1, line.lastIndexOf('"')];
  const inside = line.slice(from, to).replace(/\\?"([^"\\]*)\\?"/g, "“$1”");
  return line.slice(0, from) + inside.replace(/\\?"/g, "”") + line.slice(to);
}

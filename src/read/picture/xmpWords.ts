import { readMarkup } from "../../text/readMarkup.ts";
import type { PhotoWords } from "./photoWords.ts";
import { xmpPacket } from "./xmpPacket.ts";

const wanted = ["dc:description", "dc:creator", "photoshop:Credit"] as const;
type Property = (typeof wanted)[number];

const isWanted = (name: string): name is Property => wanted.some((one) => one === name);

/** Each property with its values; a short one may be an attribute. */
const propertiesIn = (packet: string): ReadonlyMap<Property, readonly string[]> => {
  const found = new Map<Property, string[]>();
  let open: Property | undefined;
  let text = "";
  const keep = (name: Property, value: string): void => {
    if (value.trim() !== "") found.getOrInsertComputed(name, () => []).push(value);
  };
  // Where it nests deeper than any caption does, nothing is taken from it.
  const isWhole = readMarkup(
    packet,
    {
      onopentag: (name, attributes) => {
        for (const [attribute, value] of Object.entries(attributes))
          if (isWanted(attribute)) keep(attribute, value);
        if (isWanted(name)) open = name;
        text = "";
      },
      ontext: (part) => {
        text += part;
      },
      onclosetag: (name) => {
        if (open && (name === open || name === "rdf:li")) keep(open, text);
        text = "";
        if (name === open) open = undefined;
      },
    },
    { xmlMode: true },
  );
  return isWhole ? found : new Map();
};

/** What the XMP fields of a picture say of it: of a caption in several languages the first. */
export const xmpWords = (bytes: Buffer): PhotoWords => {
  const packet = xmpPacket(bytes);
  if (packet === "") return {};
  const found = propertiesIn(packet);
  return {
    caption: found.get("dc:description")?.[0],
    credit: found.get("photoshop:Credit")?.[0] ?? found.get("dc:creator")?.join(", "),
  };
};

import { Ajv2020 } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";

const text = { type: "string" } as const;
const number = { type: "number" } as const;
const whole = { type: "integer" } as const;
const moment = { type: "string", format: "date-time" } as const;
const address = { type: "string", format: "uri" } as const;

const listOf = (properties: object, required: readonly string[] = []) =>
  ({
    type: "array",
    items: { type: "object", properties, required, additionalProperties: false },
  }) as const;

const words = (further: object = {}) =>
  listOf({ role: text, contentType: text, value: text, ...further }, ["value"]);

const concept = { name: text, rel: text, uri: address, literal: text };

const files = listOf(
  {
    name: text,
    uri: address,
    version: whole,
    href: address,
    contentType: text,
    title: text,
    width: number,
    height: number,
    sizeInBytes: number,
    format: text,
  },
  ["name"],
);

/** The fields of an item in ninjs 3.0, as far as news with pictures has them. */
const fields = {
  uri: address,
  type: {
    enum: ["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"],
  },
  representationType: { enum: ["full", "partial"] },
  profile: text,
  version: text,
  firstCreated: moment,
  versionCreated: moment,
  contentCreated: moment,
  embargoed: moment,
  expires: moment,
  pubStatus: { enum: ["usable", "withheld", "canceled"] },
  urgency: { type: "number", minimum: 1, maximum: 9 },
  copyrightHolder: text,
  copyrightNotice: text,
  usageTerms: text,
  edNote: text,
  language: text,
  title: text,
  by: text,
  slugline: text,
  located: text,
  headlines: words(),
  descriptions: words(),
  bodies: words({ charCount: whole, wordCount: whole }),
  people: listOf(concept),
  organisations: listOf(concept),
  places: listOf(concept),
  subjects: listOf({ ...concept, creator: text, relevance: whole, confidence: whole }),
  genres: listOf({ name: text, uri: text, literal: text }),
  infoSources: listOf({ name: text, role: text, uri: address, literal: text }),
  altIds: listOf({ role: text, value: text }),
  renditions: files,
  standard: {
    type: "object",
    properties: { name: text, version: text, schema: address },
    additionalProperties: false,
  },
};

const validate = ajvFormats.default(new Ajv2020({ allErrors: true })).compile({
  type: "object",
  properties: {
    ...fields,
    associations: {
      type: "array",
      items: {
        type: "object",
        properties: { ...fields, name: text },
        required: ["name", "uri"],
        additionalProperties: false,
      },
    },
  },
  required: ["uri"],
  additionalProperties: false,
});

/** Returns what of an item breaks the rules of ninjs 3.0: fields that it does not know, and values of another type. */
export function ninjsErrors(item: unknown): readonly string[] {
  return validate(item)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

import * as z from "zod";
import type { Body } from "./body.ts";
import { type Extra, extraFields } from "./extra.ts";
import { fieldHolds, lineOfText, pictureFields, webAddress } from "./fields.ts";
import type { Picture } from "./image.ts";

export interface Author {
  /** The content file, for messages. */
  readonly file: string;
  readonly id: string;
  readonly url: string;
  readonly name: string;
  /** The further language whose pages it belongs to; undefined for those of the publication's own language. */
  readonly language?: string | undefined;
  /** As the file spells it, by which search and history know it; undefined if it is shown that way. */
  readonly written?: string | undefined;
  readonly role?: string | undefined;
  readonly description?: string | undefined;
  readonly email?: string | undefined;
  readonly links: NonNullable<AuthorFields["links"]>;
  /** The handle in the fediverse: "@mara@social.example". */
  readonly fediverse?: string | undefined;
  readonly picture?: Picture | undefined;
  readonly extra?: Extra<"author"> | undefined;
  readonly body: Body;
  /** Covers all that the file says: equal hashes, equal records. */
  readonly hash: string;
}

/** The front matter of an author's profile; the body is the biography. */
export const authorFields = z
  .strictObject({
    name: lineOfText(100).meta({
      description: "The name as a byline shows it.",
      example: "Mara Lindqvist",
    }),
    role: lineOfText(100).optional().meta({ description: "Their position here.", example: "Foreign editor" }),
    description: lineOfText(300).optional().meta({
      description: "One sentence about them, for lists and search engines.",
      example: "Covers harbours.",
    }),
    email: z
      .email("is not an e-mail address. Write it like mara@example.org.")
      .optional()
      .meta({ description: "The address that readers can write to.", example: "mara@example.org" }),
    links: z
      .array(
        z.strictObject({
          title: lineOfText(60).meta({ description: "What the link leads to.", example: "Mastodon" }),
          url: webAddress.meta({ description: "Its address.", example: "https://example.org/@mara" }),
        }),
      )
      .optional()
      .meta({
        description:
          "Their profiles elsewhere. The page of the author links to them with `rel=me`: networks that ask for a link back show them as verified.",
      }),
    fediverse: z
      .string()
      .regex(
        /^@?[\p{L}\p{N}_.-]+@(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/u,
        'is not a handle. Write user and server, in quotes like "@mara@social.example".',
      )
      .meta({ rule: "a handle: @user@server" })
      .optional()
      .meta({
        description:
          "Their handle on Mastodon or another part of the fediverse, where links to their articles name it. In the settings of that account, allow the host of this site.",
        example: "@mara@social.example",
      }),
    image: pictureFields.optional().meta({ description: "Their portrait." }),
    extra: extraFields,
  })
  .meta({ title: "Author", description: "An author: a file in `authors/`, named by the author's id." });

type AuthorFields = z.infer<typeof authorFields>;

/** A credit in free words, or the name of a person or organisation. */
export const bylineFields = z
  .union([
    lineOfText(200),
    z.strictObject({
      name: lineOfText(100).meta({
        description: "The name, without By or a similar word.",
        example: "Ida Holm",
      }),
      role: lineOfText(100)
        .optional()
        .meta({ description: "What the person is known for.", example: "harbour historian" }),
      type: z.enum(["person", "organisation"]).optional().meta({
        description:
          "What the name belongs to. Default: a person if there is a `role`, otherwise an organisation.",
        example: "person",
      }),
    }),
  ])
  .register(fieldHolds, { what: "words" });

export type Byline = z.infer<typeof bylineFields>;

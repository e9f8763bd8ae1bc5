import * as z from "zod";
import { articleUrlPattern } from "./article-url-pattern.ts";
import { grounds, readableColour } from "./colour.ts";
import { deskFields } from "./desk-fields.ts";
import {
  calendarDay,
  gonePath,
  identifier,
  languageTag,
  lineOfText,
  siteLink,
  timeZone,
  webAddress,
} from "./fields.ts";
import { languageFields } from "./language-fields.ts";
import { organisationFields, policyFields } from "./publisher-fields.ts";

/** The accent colour. It must be readable on the light background; on the dark one it is lightened. */
const accentColour = z
  .string()
  .meta({ rule: "a colour" })
  .superRefine((colour, context) => {
    if (!/^#[0-9a-f]{6}$/i.test(colour)) {
      context.addIssue({ code: "custom", message: 'is not a colour. Write it in quotes, like "#8e1b17".' });
      return;
    }
    const readable = readableColour(colour.toLowerCase(), grounds.light.tint);
    if (readable !== colour.toLowerCase())
      context.addIssue({
        code: "custom",
        message: `is too pale to be read on paper. Write a darker one, like "${readable}".`,
      });
  });

const publicPath = z
  .string()
  .regex(/^\/(?:[^/\\?#%]+\/)*[^/\\?#%]+$/, "is not a path from public/. Write it like /nameplate.svg.")
  .meta({ rule: "a path from public/" });

/** The publication's name as an image file in `public/`. */
const logoFields = z.strictObject({
  src: publicPath.meta({
    description: "A picture of the publication's name, as a path from `public/`. An SVG is best.",
    example: "/nameplate.svg",
  }),
  dark: publicPath.optional().meta({
    description: "The same picture for dark screens, with the same width and height. Default: the first one.",
    example: "/nameplate-dark.svg",
  }),
});

/** Social networks with a share address: a plain link, without script or key. */
export const networks = [
  "bluesky",
  "facebook",
  "linkedin",
  "reddit",
  "telegram",
  "threads",
  "whatsapp",
  "x",
] as const;

/** The fields of `site.yaml`. */
export const siteFields = z
  .strictObject({
    name: lineOfText(80).meta({ description: "The publication's name.", example: "The Meridian" }),
    url: webAddress
      .refine((text) => !/[?#]/.test(text), "may not hold ? or #. Write it like https://example.org/.")
      .meta({
        description: "Where the site is published.",
        example: "https://example.org/",
        rule: "a web address; no ? or #",
      }),
    language: languageTag.meta({ description: "The language of the publication.", example: "en" }),
    timeZone: timeZone.meta({
      description: "The time zone of its dates.",
      example: "Europe/Stockholm",
    }),
    description: lineOfText(300).meta({
      description: "One sentence about the publication.",
      example: "News from the valley and beyond.",
    }),
    accent: accentColour.optional().meta({
      description:
        "The colour of labels, of the current place in the navigation and of corrections. Default: oxblood. It must be dark enough to read on white. Dark screens get a lighter one.",
      example: "#8e1b17",
    }),
    logo: logoFields.optional().meta({
      description: "A picture at the top of every page, instead of the name. Default: the name.",
    }),
    navigation: z
      .array(siteLink)
      .optional()
      .meta({ description: "Links of the main navigation. Default: all sections in order." }),
    stories: z
      .record(identifier, lineOfText(120))
      .optional()
      .meta({
        description: "The threads that articles may belong to, each with the title that readers see.",
        example: { "harbour-bridge": "The harbour bridge" },
      }),
    articleUrl: articleUrlPattern.optional().meta({
      description: "The pattern of article addresses. Default: /{year}/{month}/{day}/{slug}/.",
      example: "/{section}/{year}/{slug}/",
    }),
    languages: languageFields.optional(),
    newsletter: z
      .strictObject({
        url: webAddress.meta({
          description: "Where readers subscribe. The page is linked; nothing is loaded from it.",
          example: "https://letters.example.org/meridian",
        }),
        text: lineOfText(200).meta({
          description: "What readers get, in one line.",
          example: "The valley in five minutes, every morning at six.",
        }),
      })
      .optional()
      .meta({ description: "A newsletter that the foot of the front page links to." }),
    pageSize: z
      .int("is not a whole number. Write it like 20.")
      .min(1, "is less than 1. Write it like 20.")
      .max(500, "is more than 500. Write it like 20.")
      .optional()
      .meta({ description: "The number of articles on a page of a listing. Default: 20.", example: 20 }),
    feedSize: z
      .int("is not a whole number. Write it like 20.")
      .min(1, "is less than 1. Write it like 20.")
      .max(1000, "is more than 1000. Write it like 20.")
      .optional()
      .meta({
        description:
          "The number of articles in a feed. Default: 20. Choose more than are published between two visits of a feed reader.",
        example: 20,
      }),
    search: z.boolean().optional().meta({
      description: "True if readers can search the articles on a page. Default: true.",
      example: false,
    }),
    offline: z.boolean().optional().meta({
      description:
        "True to keep the last 30 pages that a reader read in the browser, for times without a connection. Default: false.",
      example: true,
    }),
    ninjs: z.boolean().optional().meta({
      description:
        "True to publish each article for partners too, as ninjs 3 in a file `ninjs.json` beside its page, and a list of the newest at `/ninjs.json`. Copy of wires is left out. Default: false.",
      example: true,
    }),
    idAuthority: z
      .string()
      .regex(/^[a-z0-9.-]+$/, "is not a host name. Write it like example.org.")
      .meta({ rule: "a host name" })
      .optional()
      .meta({
        description:
          "The host name in the permanent ids of articles. Default: the host of `url`. Set it before you move to another host, so that feed readers show no article twice.",
        example: "example.org",
      }),
    gone: z
      .array(gonePath)
      .optional()
      .meta({
        description:
          "Addresses that were published and are gone for good. Builds no longer warn about them, and hosts that support it answer 410 instead of 404. If another page replaces one, write the address into the `aliases` of that page instead.",
        example: ["/2021/retracted-report/"],
      }),
    embeds: z
      .array(
        z.strictObject({
          name: lineOfText(60).meta({ description: "The name that readers know.", example: "Datawrapper" }),
          host: z
            .string()
            .regex(
              /^(?:[a-z0-9-]+\.)+[a-z]{2,24}$/,
              "is not a host name. Write it in small letters, like datawrapper.dwcdn.net.",
            )
            .meta({
              description: "The host that its frames come from.",
              example: "datawrapper.dwcdn.net",
              rule: "a host name",
            }),
        }),
      )
      .optional()
      .meta({
        description:
          "Hosts whose frames (`<iframe>`) are allowed in texts, besides those of the known providers. Nothing is loaded from them until a reader asks.",
      }),
    share: z
      .array(z.enum(networks))
      .optional()
      .meta({
        description:
          "The networks for which articles have a plain link to share them, in this order, besides mail. Default: none.",
        example: ["bluesky", "whatsapp"],
      }),
    cards: z
      .union([
        z.boolean(),
        z.strictObject({
          since: calendarDay.meta({
            description:
              "The first day of articles with such a picture, in the publication's time zone. Articles published before it do without, as with `false`.",
            example: "2025-01-01",
          }),
        }),
      ])
      .optional()
      .meta({
        description:
          "True to give each article a picture for social networks: its photograph above the name of the publication, or else its headline. With false, links to an article show its lead picture, or else the publication's picture `/card.png`. Default: true.",
        example: { since: "2025-01-01" },
      }),
    archive: z
      .strictObject({
        before: calendarDay.meta({
          description:
            "Articles that were published before this day need not keep the rules of care, in the publication's time zone.",
          example: "2026-12-01",
        }),
      })
      .optional()
      .meta({
        description:
          "For archives that can't be mended: what older articles lack in care, such as alternative texts, becomes one line of the summary. Rules of safety and truth stay errors. See [the archive](archive.md).",
        example: { before: "2026-12-01" },
      }),
    organisation: organisationFields,
    policies: policyFields,
    admin: deskFields,
  })
  .meta({ title: "Site", description: "The publication: the file `site.yaml`." });

export type SiteFields = z.infer<typeof siteFields>;

export type Network = (typeof networks)[number];

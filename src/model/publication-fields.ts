import { z } from "zod";
import { articleUrlPattern } from "./article-url-pattern.ts";
import { grounds, readableColour } from "./colour.ts";
import {
  gonePath,
  identifier,
  languageTag,
  lineOfText,
  linkAddress,
  nameOfAnother,
  webAddress,
} from "./fields.ts";

const timeZone = z
  .string()
  .refine((text) => {
    try {
      return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
    } catch {
      return false;
    }
  }, "is not a time zone. Write it like Europe/Stockholm.")
  .meta({ rule: "a time zone" });

/** The publication's colour: one that can be read on paper. In the dark it is lightened as far as it must be. */
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

/** The publication's name as a picture; it lies in `public/`, beside the icons. */
const logoFields = z.strictObject({
  src: publicPath.meta({
    description: "A picture of the publication's name, as a path from `public/`; best an SVG.",
    example: "/nameplate.svg",
  }),
  dark: publicPath.optional().meta({
    description: "The same of the same measures for a dark ground; the first one if silent.",
    example: "/nameplate-dark.svg",
  }),
});

const siteLink = z.strictObject({
  title: lineOfText(60).meta({ description: "The words of the link.", example: "World" }),
  url: linkAddress.meta({ description: "A path on this site or a whole web address.", example: "/world/" }),
});

/** The networks that articles can be shared on: each takes a whole link, and asks for no script or key. */
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

/** `site.yaml`: the publication. */
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
      description: "The time zone that its dates are told in.",
      example: "Europe/Stockholm",
    }),
    description: lineOfText(300).meta({
      description: "One sentence about the publication.",
      example: "News from the valley and beyond.",
    }),
    accent: accentColour.optional().meta({
      description:
        "The colour of labels, of the current place and of corrections; oxblood if silent. It must be dark enough to be read on paper, and is lightened in the dark.",
      example: "#8e1b17",
    }),
    logo: logoFields.optional().meta({
      description: "What stands in place of the name at the head of every page; the name itself if silent.",
    }),
    lead: z.string().optional().meta({
      description: "The slug of the article to pin as the front page's lead; the newest if silent.",
      example: "harbour-reopens",
    }),
    navigation: z
      .array(siteLink)
      .optional()
      .meta({ description: "Links of the main navigation; all sections in order if silent." }),
    stories: z
      .record(identifier, lineOfText(120))
      .optional()
      .meta({
        description: "The threads that articles may belong to, each with the title that readers see.",
        example: { "harbour-bridge": "The harbour bridge" },
      }),
    articleUrl: articleUrlPattern.optional().meta({
      description: "The pattern of article addresses; /{year}/{month}/{day}/{slug}/ if silent.",
      example: "/{section}/{year}/{slug}/",
    }),
    pageSize: z
      .int("is not a whole number. Write it like 20.")
      .min(1, "is less than 1. Write it like 20.")
      .max(500, "is more than 500. Write it like 20.")
      .optional()
      .meta({ description: "How many articles a page of a listing holds; 20 if silent.", example: 20 }),
    feedSize: z
      .int("is not a whole number. Write it like 20.")
      .min(1, "is less than 1. Write it like 20.")
      .max(1000, "is more than 1000. Write it like 20.")
      .optional()
      .meta({
        description:
          "How many articles a feed holds; 20 if silent. More than come out between two visits of a feed reader.",
        example: 20,
      }),
    search: z.boolean().optional().meta({
      description: "Whether there is a page on which readers search the articles; true if silent.",
      example: false,
    }),
    idAuthority: z
      .string()
      .regex(/^[a-z0-9.-]+$/, "is not a host name. Write it like example.org.")
      .meta({ rule: "a host name" })
      .optional()
      .meta({
        description:
          "The host name in the permanent ids of articles; that of `url` if silent. Set it before you move to another host, so that feed readers see no article twice.",
        example: "example.org",
      }),
    gone: z
      .array(gonePath)
      .optional()
      .meta({
        description:
          "Addresses that were published and are gone for good: no build warns of them any more, and hosts that know how to answer 410 instead of 404. Where another page took the place of one, use its `aliases`.",
        example: ["/2021/retracted-report/"],
      }),
    embeds: z
      .array(
        z.strictObject({
          name: lineOfText(60).meta({ description: "What readers know it by.", example: "Datawrapper" }),
          host: z
            .string()
            .regex(
              /^(?:[a-z0-9-]+\.)+[a-z]{2,24}$/,
              "is not a host name. Write it in small letters, like datawrapper.dwcdn.net.",
            )
            .meta({
              description: "Where its frames come from.",
              example: "datawrapper.dwcdn.net",
              rule: "a host name",
            }),
        }),
      )
      .optional()
      .meta({
        description:
          "Hosts whose frames (`<iframe>`) may stand in texts, beside those of the known providers. Nothing is loaded from them before a reader asks.",
      }),
    share: z
      .array(z.enum(networks))
      .optional()
      .meta({
        description:
          "The networks that articles can be shared on by a plain link, in this order, besides by mail; none if silent.",
        example: ["bluesky", "whatsapp"],
      }),
    cards: z.boolean().optional().meta({
      description:
        "Whether each article gets a picture of its headline for social networks; true if silent. Drawing one takes a moment, which an archive of many thousands may want to save.",
      example: false,
    }),
    organisation: z
      .strictObject({
        legalName: lineOfText(100)
          .optional()
          .meta({ description: "The publisher's legal name.", example: "Meridian Press Ltd" }),
        foundingDate: z
          .string()
          .regex(/^\d{4}(?:-\d{2}-\d{2})?$/, 'is not a year or a day. Write it in quotes like "2019".')
          .meta({ rule: "a year or a day" })
          .optional()
          .meta({ description: "When it was founded.", example: "2019" }),
        email: z
          .email("is not an e-mail address. Write it like desk@example.org.")
          .optional()
          .meta({ description: "How to reach it.", example: "desk@example.org" }),
        profiles: z
          .array(webAddress)
          .optional()
          .meta({ description: "Its profiles elsewhere.", example: ["https://example.org/@meridian"] }),
      })
      .optional()
      .meta({ description: "The publisher, for search engines." }),
    policies: z
      .strictObject({
        ethics: nameOfAnother.optional().meta({ description: "The page on ethics.", example: "ethics" }),
        corrections: nameOfAnother
          .optional()
          .meta({ description: "The page on how errors are corrected.", example: "corrections-policy" }),
        ownership: nameOfAnother
          .optional()
          .meta({ description: "The page on ownership and funding.", example: "about" }),
        masthead: nameOfAnother
          .optional()
          .meta({ description: "The page that names the staff.", example: "about" }),
        feedback: nameOfAnother
          .optional()
          .meta({ description: "The page on how to write to the editors.", example: "contact" }),
      })
      .optional()
      .meta({ description: "Which static pages hold which policy: names of files in `pages/`." }),
  })
  .meta({ title: "Site", description: "The publication: the file `site.yaml`." });

export type SiteFields = z.infer<typeof siteFields>;

export type Network = (typeof networks)[number];

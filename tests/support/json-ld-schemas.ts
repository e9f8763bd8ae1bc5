/** What schema.org and search engines ask of the things that this project describes; nothing else may stand in them. */
import { z } from "zod";

const context = z.literal("https://schema.org");
const address = z.url({ protocol: /^https?$/ });
const node = z.string().regex(/^https:\/\/[^#]+#[a-z]+$/);
const text = z.string().min(1);
const moment = z.iso.datetime({ offset: true });
const pixels = z.int().positive();
const language = z.string().refine((tag) => Intl.getCanonicalLocales(tag).length === 1);

const reference = z.strictObject({ "@id": node });

const imageObject = z.strictObject({
  "@type": z.literal("ImageObject"),
  url: address,
  width: pixels,
  height: pixels,
  caption: text.optional(),
  creditText: text.optional(),
});

const publisher = z.strictObject({
  "@type": z.literal("NewsMediaOrganization"),
  "@id": node,
  name: text,
  url: address,
  logo: imageObject,
});

const person = z.strictObject({
  "@type": z.literal("Person"),
  "@id": node,
  name: text,
  url: address,
  jobTitle: text.optional(),
  sameAs: z.array(address).optional(),
});

const organisationByName = z.strictObject({ "@type": z.literal("Organization"), name: text });

const newsTypes = [
  "NewsArticle",
  "AnalysisNewsArticle",
  "OpinionNewsArticle",
  "BackgroundNewsArticle",
  "ReviewNewsArticle",
] as const;

const translation = z.strictObject({
  "@type": z.enum([...newsTypes, "AdvertiserContentArticle", "LiveBlogPosting"]),
  "@id": node,
  url: address,
  headline: text,
  inLanguage: language,
});

const articleCommon = {
  "@context": context,
  "@id": node,
  identifier: text,
  url: address,
  mainEntityOfPage: z.strictObject({ "@type": z.literal("WebPage"), "@id": address }),
  headline: text,
  description: text.optional(),
  datePublished: moment,
  dateModified: moment,
  author: z.array(z.union([person, organisationByName, publisher])).min(1),
  publisher,
  image: z.array(imageObject).min(1).optional(),
  articleSection: text,
  keywords: z.array(text).min(1).optional(),
  inLanguage: language,
  wordCount: z.int().nonnegative(),
  isAccessibleForFree: z.literal(true),
  isPartOf: reference,
  workTranslation: z.array(translation).min(1).optional(),
  translationOfWork: translation.optional(),
  correction: z
    .array(z.strictObject({ "@type": z.literal("CorrectionComment"), text, datePublished: moment }))
    .min(1)
    .optional(),
  citation: z
    .array(z.strictObject({ "@type": z.literal("CreativeWork"), name: text, url: address.optional() }))
    .min(1)
    .optional(),
} as const;

const dateline = text.optional();

const blogPosting = z.strictObject({
  "@type": z.literal("BlogPosting"),
  "@id": address,
  url: address,
  headline: text,
  datePublished: moment,
  dateModified: moment,
  articleBody: text,
  author: z.array(person).min(1).optional(),
  correction: articleCommon.correction,
});

export const jsonLdSchemas = {
  article: z.discriminatedUnion("@type", [
    z.strictObject({
      ...articleCommon,
      "@type": z.enum(newsTypes),
      dateline,
    }),
    z.strictObject({
      ...articleCommon,
      "@type": z.literal("AdvertiserContentArticle"),
      dateline,
      sponsor: organisationByName,
    }),
    z.strictObject({
      ...articleCommon,
      "@type": z.literal("LiveBlogPosting"),
      coverageStartTime: moment,
      coverageEndTime: moment.optional(),
      liveBlogUpdate: z.array(blogPosting).min(1).optional(),
    }),
  ]),
  breadcrumbList: z.strictObject({
    "@context": context,
    "@type": z.literal("BreadcrumbList"),
    itemListElement: z
      .array(z.strictObject({ "@type": z.literal("ListItem"), position: pixels, name: text, item: address }))
      .min(2)
      .refine((items) => items.every(({ position }, index) => position === index + 1)),
  }),
  organisation: publisher.extend({
    "@context": context,
    description: text,
    legalName: text.optional(),
    foundingDate: z
      .string()
      .regex(/^\d{4}(?:-\d\d-\d\d)?$/)
      .optional(),
    email: z.email().optional(),
    sameAs: z.array(address).optional(),
    ethicsPolicy: address.optional(),
    correctionsPolicy: address.optional(),
    ownershipFundingInfo: address.optional(),
    masthead: address.optional(),
    actionableFeedbackPolicy: address.optional(),
  }),
  webSite: z.strictObject({
    "@context": context,
    "@type": z.literal("WebSite"),
    "@id": node,
    url: address,
    name: text,
    description: text,
    inLanguage: language,
    publisher: reference,
  }),
  profile: z.strictObject({
    "@context": context,
    "@type": z.literal("ProfilePage"),
    url: address,
    inLanguage: language,
    mainEntity: person.extend({
      description: text.optional(),
      email: z.email().optional(),
      image: imageObject.optional(),
      sameAs: z.array(address).min(1).optional(),
      worksFor: publisher,
    }),
  }),
} as const;

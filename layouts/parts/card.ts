import { optionalPart, part } from "../../src/customisation/overrides.ts";
import { formatDateTime } from "../../src/i18n/dates.ts";
import { formatList } from "../../src/i18n/locale.ts";
import { type Labelled, labelText, type Messages } from "../../src/i18n/messages.ts";
import { weakMemo } from "../../src/lib/cache.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { Status } from "../../src/model/article.ts";
import type { Moment } from "../../src/model/time.ts";
import type { Card, Link } from "../../src/pages/views/shared.ts";
import { languageAttributes } from "./document.ts";
import { day, type Locale, time } from "./locale.ts";
import { type PictureOptions, picture } from "./picture.ts";

/** How a page shows a card. */
export interface CardOptions {
  readonly size: CardSize;
  /** The level of its heading. */
  readonly level: 2 | 3;
  /** "shown" if a list mixes sections, "implied" if all of its cards are of the section that the page shows. */
  readonly section: "shown" | "implied";
  readonly locale: Locale;
}

const cardCache = weakMemo((_: Locale) => weakMemo((_: Card) => new Map<string, Html>()));

/** Returns the card of an article in one of five sizes. Cached, since many pages show the same card. */
export const card = part("card", originalCard);

function originalCard(view: Card, options: CardOptions): Html {
  const { size, level, section, locale } = options;
  return cardCache(locale)(view).getOrInsertComputed(`${size} ${level} ${section}`, () =>
    newCard(view, options),
  );
}

interface CardLayout {
  /** Undefined for a card without a picture. */
  readonly picture?: PictureOptions;
  readonly standfirst?: true;
  readonly bylines?: true;
  /** Formats the date. */
  readonly moment: (moment: Moment, locale: Locale) => Html;
}

/** The parts of each size, apart from label and headline. */
const cardSizes: Readonly<Record<CardSize, CardLayout>> = {
  lead: {
    picture: { urgency: "first", sizes: "(min-width: 60rem) 62vw, 100vw" },
    standfirst: true,
    bylines: true,
    moment: time,
  },
  feature: {
    picture: { urgency: "later", sizes: "(min-width: 48rem) 45vw, 100vw" },
    standfirst: true,
    bylines: true,
    moment: day,
  },
  story: {
    picture: { urgency: "later", sizes: "(min-width: 60rem) 21rem, (min-width: 32rem) 48vw, 100vw" },
    standfirst: true,
    moment: day,
  },
  brief: { standfirst: true, moment: day },
  row: {
    picture: { urgency: "later", sizes: "(min-width: 60rem) 10rem, 6rem" },
    standfirst: true,
    bylines: true,
    moment: day,
  },
};

function newCard(view: Card, options: CardOptions): Html {
  const { picture: shape, standfirst } = cardSizes[options.size];
  const shown = shape && view.picture;
  const intro =
    standfirst &&
    view.description !== undefined &&
    html`<p class="standfirst"${languageAttributes(view, options.locale)}>${view.description}</p>`;
  return html`<article class="card card-${options.size}" data-kind="${view.kind}">${
    shown && html`<div class="card-picture">${picture(shown, shape)}</div>`
  }<div class="card-text">
${statusBadge(view, options.locale)}${kickerOf(view, options)}
${headline(view, options)}
${intro}${facts(view, options)}
</div></article>`;
}

/** Returns the kicker; undefined if the label is the name of the section that the page shows. */
function kickerOf(card: Card, { section, locale }: CardOptions): Html | undefined {
  const { messages } = locale;
  if (section === "shown") return kicker({ section: card.section, labelled: card, messages });
  return labelText(card, messages) === card.section.title ? undefined : kicker({ labelled: card, messages });
}

function headline(card: Card, { level, locale }: CardOptions): Html {
  return html`<h${level} class="headline"${languageAttributes(card, locale)}><a href="${safeUrl(card.url)}">${card.title}</a></h${level}>`;
}

/** Returns byline and date. Rows are sorted by time, so their date comes first. */
function facts({ bylines, kind, published }: Card, { size, locale }: CardOptions): Html {
  const names = bylines.map((name) => html`<bdi>${name}</bdi>`);
  // Opinion is always signed.
  const credit = (cardSizes[size].bylines || kind === "opinion") && names.length > 0;
  const byline = credit ? [html`<span>${formatList(names, locale.language)}</span>`] : [];
  const moment = cardSizes[size].moment(published, locale);
  const [first, second] = size === "row" ? [moment, ...byline] : [...byline, moment];
  return html`<p class="facts">${first}${second && html` ${second}`}</p>`;
}

export type CardSize = "lead" | "feature" | "story" | "brief" | "row";

export interface KickerParts {
  /** The section, unless the page shows it. */
  readonly section?: Link | undefined;
  /** Language attributes of the section's name, if its language differs from its surroundings. */
  readonly attributes?: Html | undefined;
  readonly labelled: Labelled;
  readonly messages: Messages;
}

/** Returns the line above a headline: section and label, once if they are the same. */
export const kicker = optionalPart("kicker", originalKicker);

function originalKicker({ section, attributes, labelled, messages }: KickerParts): Html | undefined {
  const text = labelText(labelled, messages);
  const label = text !== undefined && html`<span class="label">${text}</span>`;
  if (!section) return label ? html`<p class="kicker">${label}</p>` : undefined;
  const same = section.title === text;
  const link = html`<a href="${safeUrl(section.url)}"${attributes}>${same ? label : html`<bdi>${section.title}</bdi>`}</a>`;
  return html`<p class="kicker">${link}${label && !same && html` ${label}`}</p>`;
}

export interface StatusFacts {
  readonly status: Status;
  readonly published: Moment;
}

/** Returns the status of an unpublished article; undefined for a published one. */
export const statusBadge = optionalPart("statusBadge", originalStatusBadge);

function originalStatusBadge({ status, published }: StatusFacts, locale: Locale): Html | undefined {
  if (status === "published") return undefined;
  const { draft, scheduledFor } = locale.messages;
  const text = status === "draft" ? draft : scheduledFor(formatDateTime(published, locale));
  return html`<p class="standing">${text}</p>`;
}

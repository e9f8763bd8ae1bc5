import { optionalPart, part } from "../../src/customisation/overrides.ts";
import { formatDateTime } from "../../src/i18n/dates.ts";
import { formatList } from "../../src/i18n/locale.ts";
import { type Labelled, labelText, type Messages } from "../../src/i18n/messages.ts";
import { weakMemo } from "../../src/lib/cache.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { Status } from "../../src/model/status.ts";
import type { Moment } from "../../src/model/time.ts";
import type { Card, Face, Link, LiveState, PictureView } from "../../src/pages/views/shared.ts";
import { type CardLayout, type CardSize, cardSizes, faceSizes } from "../card-sizes.ts";
import { languageAttributes } from "./document.ts";
import { day, type Locale, shortTime, time } from "./locale.ts";
import { picture } from "./picture.ts";

/** How a page shows a card. */
export interface CardOptions {
  readonly size: CardSize;
  /** The level of its heading. */
  readonly level: 2 | 3;
  /** "shown" if a list mixes sections, "implied" if all of its cards are of the section that the page shows. */
  readonly section: "shown" | "implied";
  readonly locale: Locale;
  /** On fronts: the day of the front, to which times are relative. */
  readonly today?: Moment | undefined;
  /** Replaces the headline. */
  readonly headline?: string | undefined;
}

const cardCache = weakMemo((_: Locale) => weakMemo((_: Card) => new Map<string, Html>()));

/** Returns the card of an article in one of several sizes. Cached, since many pages show the same card. */
export const card = part("card", originalCard);

function originalCard(view: Card, options: CardOptions): Html {
  const { size, level, section, locale, today, headline } = options;
  if (headline !== undefined) return newCard(view, options);
  const key = `${size} ${level} ${section} ${today?.iso.slice(0, 10)}`;
  return cardCache(locale)(view).getOrInsertComputed(key, () => newCard(view, options));
}

function newCard(view: Card, options: CardOptions): Html {
  const { size, locale, today } = options;
  const layout: CardLayout = cardSizes[size];
  const shown = layout.standfirst && view.description !== undefined;
  return html`<article class="card card-${layout.look ?? size} h-entry" data-kind="${view.kind}">${cardPicture(view, layout, options)}<div class="card-text">
${statusBadge(view, locale)}${!today && kickerOf(view, options)}
${headline(view, options)}
${shown && html`<p class="standfirst p-summary"${languageAttributes(view, locale)}>${view.description}</p>`}${layout.facts !== "away" && facts(view, options)}
</div></article>`;
}

/** Returns the picture of a card, or the face of its author. On phones, small cards have a square one. */
function cardPicture(view: Card, layout: CardLayout, { size }: CardOptions): Html | undefined {
  if (size === "signed") return face(view.face);
  const { picture: shape, thumb: sizes } = layout;
  const square = sizes === undefined ? undefined : view.thumb;
  if (!shape) {
    // A map has no square picture, but is a drawing that has any size.
    const small = square ?? (size === "row" ? view.picture : undefined);
    if (!small || sizes === undefined) return undefined;
    return html`<div class="card-picture">${picture(unspoken(small), { urgency: "later", sizes })}</div>`;
  }
  if (!view.picture) return undefined;
  const onPhones = square && sizes !== undefined ? { view: square, sizes } : undefined;
  return html`<div class="card-picture${onPhones && " square-on-phones"}">${picture(unspoken(view.picture), { ...shape, onPhones })}</div>`;
}

/** Returns the portrait of an author, or the initials. The name stands beside it. */
export function face(view: Face | undefined): Html | undefined {
  if (!view) return undefined;
  return html`<div class="face" aria-hidden="true">${
    view.picture ? picture(unspoken(view.picture), { urgency: "later", sizes: faceSizes }) : view.initials
  }</div>`;
}

/** Beside its headline, a picture says nothing of its own: its alternative text is read on the page of the article. */
const unspoken = weakMemo((view: PictureView): PictureView => ({ ...view, alt: "" }));

/** Returns the link to the section; undefined if the page shows it, or if the label has its name. */
function kickerOf(card: Card, { section, locale }: CardOptions): Html | undefined {
  const { messages } = locale;
  return section === "implied" || labelText(card, messages) === card.section.title
    ? undefined
    : kicker({ section: card.section, messages });
}

/** Returns the headline. Its link says what kind of article it leads to, since links are also read one by one. */
function headline(card: Card, options: CardOptions): Html {
  const { level, size, section, locale, today } = options;
  const { messages } = locale;
  const label =
    size === "signed" && card.bylines.length > 0
      ? html`<span class="label">${formatList(card.bylines, locale.language)}<span class="unseen">:</span></span> `
      : cardLabel({
          labelled: card,
          above: section === "implied" ? card.section.title : undefined,
          kicker: today && card.kicker,
          messages,
        });
  return html`<h${level} class="headline"><a class="u-url" href="${safeUrl(card.url)}">${label}<span class="title p-name"${languageAttributes(card, locale)}>${titleOf(card, options)}</span></a></h${level}>`;
}

function titleOf({ title, shortTitle }: Card, { size, headline }: CardOptions): string {
  const layout: CardLayout = cardSizes[size];
  return headline ?? (layout.title === "short" ? (shortTitle ?? title) : title);
}

export interface CardLabelParts {
  readonly labelled: Labelled;
  /** The heading above the card. A label with the same words is only read aloud. */
  readonly above?: string | undefined;
  /** The editor's own words above the headline, on fronts. */
  readonly kicker?: string | undefined;
  readonly messages: Messages;
}

/** Returns the label of a card, such as "Opinion", or its kicker, with a space after it; undefined for news without a kicker. */
export const cardLabel = optionalPart("cardLabel", originalCardLabel);

function originalCardLabel({ labelled, above, kicker: own, messages }: CardLabelParts): Html | undefined {
  const text = labelText(labelled, messages) ?? own;
  return text === undefined
    ? undefined
    : html`<span class="${labelClasses(labelled)}${text === above && " unseen"}">${text}<span class="unseen">:</span></span> `;
}

/** Returns byline and date, and on fronts the section. Rows are sorted by time, so their date comes first, as on fronts. */
function facts(card: Card, options: CardOptions): Html {
  const { bylines, kind, published, live, section } = card;
  const { size, locale, today } = options;
  const layout: CardLayout = cardSizes[size];
  const names = bylines.map((name) => html`<bdi class="p-author">${name}</bdi>`);
  // Opinion is always signed.
  const isAlone = layout.facts === "moment";
  const credit = (layout.bylines || kind === "opinion") && names.length > 0 && !isAlone;
  const byline = credit && html`<span>${formatList(names, locale.language)}</span>`;
  const moment = isLive(live)
    ? // A line has only the time: its label says that it is live.
      size === "line" && today
      ? shortTime(live.updated, today, locale, "dt-updated")
      : html`<span class="live-updated">${locale.messages.updated} ${today ? shortTime(live.updated, today, locale, "dt-updated") : time(live.updated, locale, "dt-updated")}</span>`
    : today
      ? shortTime(published, today, locale, "dt-published")
      : (layout.moment === "whole" ? time : day)(published, locale, "dt-published");
  const link =
    today &&
    options.section === "shown" &&
    !isAlone &&
    labelText(card, locale.messages) !== section.title &&
    html`<a class="p-category" href="${safeUrl(section.url)}"><bdi>${section.title}</bdi></a>`;
  const all = (size === "row" || today ? [moment, byline, link] : [byline, moment]).filter(
    (one) => one !== false && one !== undefined,
  );
  return html`<p class="facts">${all.map((one, index) => html`${index > 0 && " "}${one}`)}</p>`;
}

/** Returns true for coverage that goes on. */
function isLive(live: LiveState | undefined): live is LiveState {
  return live?.ended === false;
}

function labelClasses({ live }: Labelled = { kind: "news" }): string {
  return live?.ended === false ? "label live" : "label";
}

export interface KickerParts {
  /** The section, unless the page shows it. */
  readonly section?: Link | undefined;
  /** Language attributes of the section's name, if its language differs from its surroundings. */
  readonly attributes?: Html | undefined;
  /** Left out on cards, where the link of the headline says it. */
  readonly labelled?: Labelled | undefined;
  readonly messages: Messages;
}

/** Returns the line above a headline: section and label, once if they are the same. */
export const kicker = optionalPart("kicker", originalKicker);

function originalKicker({ section, attributes, labelled, messages }: KickerParts): Html | undefined {
  const text = labelled && labelText(labelled, messages);
  const label = text !== undefined && html`<span class="${labelClasses(labelled)}">${text}</span>`;
  if (!section) return label ? html`<p class="kicker">${label}</p>` : undefined;
  const same = section.title === text;
  const link = html`<a class="p-category" href="${safeUrl(section.url)}"${attributes}>${same ? label : html`<bdi>${section.title}</bdi>`}</a>`;
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

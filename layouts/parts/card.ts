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
import { type PicturePlace, picture } from "./picture.ts";

export interface CardPlace {
  readonly size: CardSize;
  /** The level of the headline. */
  readonly level: 2 | 3;
  /** "shown" if a list mixes sections, "implied" if all of its cards are of the section that the page shows. */
  readonly section: "shown" | "implied";
  readonly locale: Locale;
}

const drawCards = weakMemo((_: Locale) => weakMemo((_: Card) => new Map<string, Html>()));

/** An article as other pages show it, in one of a few sizes. Many pages show the same card, so each is made once. */
export function card(view: Card, place: CardPlace): Html {
  const { size, level, section, locale } = place;
  return drawCards(locale)(view).getOrInsertComputed(`${size} ${level} ${section}`, () =>
    cardIn(view, place),
  );
}

interface Shown {
  /** Whether there is a picture, how soon it is wanted, and how wide it is. */
  readonly picture?: PicturePlace;
  readonly standfirst?: true;
  readonly bylines?: true;
  /** How its time is told. */
  readonly moment: (moment: Moment, locale: Locale) => Html;
}

/** What each size of card shows besides its label and its headline, if the article has it. */
const cardSizes: Readonly<Record<CardSize, Shown>> = {
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

function cardIn(view: Card, place: CardPlace): Html {
  const { picture: shape, standfirst } = cardSizes[place.size];
  const shown = shape && view.picture;
  const intro =
    standfirst &&
    view.description !== undefined &&
    html`<p class="standfirst"${languageAttributes(view, place.locale)}>${view.description}</p>`;
  return html`<article class="card card-${place.size}" data-kind="${view.kind}">${
    shown && html`<div class="card-picture">${picture(shown, shape)}</div>`
  }<div class="card-text">
${statusBadge(view, place.locale)}${kickerOf(view, place)}
${headline(view, place)}
${intro}${facts(view, place)}
</div></article>`;
}

/** Nothing where the label would only repeat the name of the section that the card stands in. */
function kickerOf(card: Card, { section, locale }: CardPlace): Html | undefined {
  const { messages } = locale;
  if (section === "shown") return kicker({ section: card.section, labelled: card, messages });
  return labelText(card, messages) === card.section.title ? undefined : kicker({ labelled: card, messages });
}

function headline(card: Card, { level, locale }: CardPlace): Html {
  return html`<h${level} class="headline"${languageAttributes(card, locale)}><a href="${safeUrl(card.url)}">${card.title}</a></h${level}>`;
}

/** Who wrote it, and when; rows, which stand in the order of time, begin with that. */
function facts({ bylines, kind, published }: Card, { size, locale }: CardPlace): Html {
  const names = bylines.map((name) => html`<bdi>${name}</bdi>`);
  // A view is somebody's: it is signed wherever it stands.
  const credit = (cardSizes[size].bylines || kind === "opinion") && names.length > 0;
  const byline = credit ? [html`<span>${formatList(names, locale.language)}</span>`] : [];
  const moment = cardSizes[size].moment(published, locale);
  const [first, second] = size === "row" ? [moment, ...byline] : [...byline, moment];
  return html`<p class="facts">${first}${second && html` ${second}`}</p>`;
}

export type CardSize = "lead" | "feature" | "story" | "brief" | "row";

interface Kicker {
  /** The section, where the page does not tell it already. */
  readonly section?: Link | undefined;
  /** The attributes of the section's language, where that differs from what stands around it. */
  readonly attributes?: Html | undefined;
  readonly labelled: Labelled;
  readonly messages: Messages;
}

/** The line over a headline: section and label, told once where both are the same word. */
export function kicker({ section, attributes, labelled, messages }: Kicker): Html | undefined {
  const text = labelText(labelled, messages);
  const label = text !== undefined && html`<span class="label">${text}</span>`;
  if (!section) return label ? html`<p class="kicker">${label}</p>` : undefined;
  const same = section.title === text;
  const link = html`<a href="${safeUrl(section.url)}"${attributes}>${same ? label : html`<bdi>${section.title}</bdi>`}</a>`;
  return html`<p class="kicker">${link}${label && !same && html` ${label}`}</p>`;
}

interface Standable {
  readonly status: Status;
  readonly published: Moment;
}

/** What keeps an article from readers; nothing on a published one. */
export function statusBadge({ status, published }: Standable, locale: Locale): Html | undefined {
  if (status === "published") return undefined;
  const { draft, scheduledFor } = locale.messages;
  const text = status === "draft" ? draft : scheduledFor(formatDateTime(published, locale));
  return html`<p class="standing">${text}</p>`;
}

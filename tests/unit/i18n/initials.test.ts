import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { initialsOf, letterOf } from "../../../src/i18n/initials.ts";

const cases: readonly (readonly [name: string, language: string, initials: string])[] = [
  ["Mara Lindqvist", "en", "ML"],
  ["Ursula Kroeber Vane", "en", "UV"],
  ["Jory van Eddowes", "nl", "JE"],
  ["Quill", "en", "Q"],
  ["élise d'Arcy", "fr", "ÉA"],
  ["Zayd al-Qasabi", "en", "ZQ"],
  ["Bríd O'Malvern", "en", "BO"],
  ["J. R. Askrigg", "en", "JA"],
  ["Dr. Runa Obidworth Jr.", "en", "RO"],
  ["irem ışıltı", "tr", "İI"],
  ["E\u0301mile Zorn", "fr", "ÉZ"],
  ["“Kim” Sund", "sv", "KS"],
  ["Ольга Северина", "ru", "ОС"],
  ["Θάλεια Ξένου", "el", "ΘΞ"],
  ["ნინო მთვარე", "ka", "ნმ"],
  ["سلمى النورسي", "ar", "س\u200cن"],
  ["الراوي", "ar", "ر"],
  ["נועה שדה", "he", "נש"],
  ["मीरा किरण", "hi", "मीकि"],
  ["สมชาย ใจดี", "th", "สจ"],
  ["김바다", "ko", "김"],
  ["山川 花", "ja", "山"],
  ["7", "en", ""],
  ["", "en", ""],
];

describe("the initials of a name", () => {
  for (const [name, language, initials] of cases)
    it(`are ${JSON.stringify(initials)} for ${JSON.stringify(name)}`, () => {
      assert.equal(initialsOf(name, language), initials);
    });
});

const publications: readonly (readonly [name: string, language: string, letter: string])[] = [
  ["The Sound Courier", "en", "S"],
  ["The", "en", "T"],
  ["Die Woche", "de", "W"],
  ["Die Another Day", "en", "D"],
  ["L’Écho du port", "fr", "É"],
  ["meridian", "en", "M"],
  ["24 Hours", "en", "2"],
  ["بريد الخليج", "ar", "ب"],
  ["البريد الذهبي", "ar", "ب"],
  ["南方朝報", "zh", "南"],
  ["…", "en", ""],
];

describe("the letter of a publication", () => {
  for (const [name, language, letter] of publications)
    it(`is ${JSON.stringify(letter)} for ${JSON.stringify(name)}`, () => {
      assert.equal(letterOf(name, language), letter);
    });
});

/** ISO 3166 codes of two letters for the countries of the atlas, which knows numbers only. */
import { memoised } from "../../text/memoised.ts";
import { plainName } from "./plainName.ts";
import { type Country, worldAtlas } from "./worldAtlas.ts";

/** Countries that the atlas shortens or calls by another name than Unicode does. */
const otherwise: Readonly<Record<string, string>> = {
  "028": "AG",
  "070": "BA",
  "086": "IO",
  "090": "SB",
  "092": "VG",
  "104": "MM",
  "132": "CV",
  "136": "KY",
  "140": "CF",
  "178": "CG",
  "180": "CD",
  "184": "CK",
  "214": "DO",
  "226": "GQ",
  "234": "FO",
  "238": "FK",
  "239": "GS",
  "248": "AX",
  "258": "PF",
  "260": "TF",
  "275": "PS",
  "334": "HM",
  "336": "VA",
  "344": "HK",
  "446": "MO",
  "580": "MP",
  "584": "MH",
  "612": "PN",
  "654": "SH",
  "662": "LC",
  "670": "VC",
  "728": "SS",
  "732": "EH",
  "792": "TR",
  "796": "TC",
  "807": "MK",
  "840": "US",
  "850": "VI",
  "876": "WF",
};

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

/** Unicode knows codes that others have replaced: UK, or FX. */
const isCurrent = (code: string): boolean => new Intl.Locale(`und-${code}`).region === code;

const codesByName = memoised((): ReadonlyMap<string, string> => {
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  return new Map(
    letters
      .flatMap((first) => letters.map((second) => first + second))
      .flatMap((code) => {
        const name = names.of(code);
        return name === undefined || !isCurrent(code) ? [] : [[plainName(name), code] as const];
      }),
  );
});

/** By the name that the atlas gives a country. */
export const countryCodes = memoised((): ReadonlyMap<string, string> => {
  const codeOf = ({ name, number = "" }: Country) => otherwise[number] ?? codesByName().get(plainName(name));
  return new Map(
    worldAtlas(50).countries.flatMap((country) => {
      const code = codeOf(country);
      return code === undefined ? [] : [[country.name, code] as const];
    }),
  );
});

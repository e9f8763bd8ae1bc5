/** The photographs that test papers show: what is on them, and in which size a camera gave them. */
import type { SceneName } from "./scenes.ts";

export interface PhotographTerms {
  readonly name: string;
  readonly scene: SceneName;
  readonly width: number;
  readonly height: number;
  /** What it shows, in English and Arabic. */
  readonly alt: { readonly en: string; readonly ar: string };
}

const of = (
  name: string,
  scene: SceneName,
  [width, height]: readonly [number, number],
  en: string,
  ar: string,
): PhotographTerms => ({ name, scene, width, height, alt: { en, ar } });

/** Landscape, square and tall; the second and the last but one are small, as those of readers and agencies are. */
export const photographs: readonly PhotographTerms[] = [
  of("storm-coast", "coast", [3000, 2000], "Waves under a dark sky", "أمواج تحت سماء داكنة"),
  of("pitch", "pitch", [1200, 800], "Players on a wet pitch", "لاعبون على ملعب مبتل"),
  of("night-street", "street", [2400, 1600], "A street after rain, at night", "شارع بعد المطر ليلًا"),
  of("assembly", "crowd", [2000, 1333], "People in a hall, listening", "جمهور يصغي في قاعة"),
  of("hills", "hills", [2600, 1463], "Fields and low hills in the evening", "حقول وتلال منخفضة عند المساء"),
  of("speaker", "face", [1600, 2400], "A woman at a window", "امرأة عند نافذة"),
  of("limb", "space", [2048, 2048], "The edge of a planet among stars", "حافة كوكب بين النجوم"),
  of("harbour", "harbour", [2800, 1867], "A freighter beside two cranes", "سفينة شحن بجوار رافعتين"),
  of("columns", "facade", [1800, 1200], "The front of a public building", "واجهة مبنى عام"),
  of("table", "table", [2200, 1467], "A cup and books on a table", "فنجان وكتب على طاولة"),
  of("peaks", "peaks", [3000, 1500], "Snow on three peaks", "ثلوج على ثلاث قمم"),
  of("witness", "face", [1400, 1750], "A man in a dark coat", "رجل بمعطف داكن"),
  of("calm-sea", "coast", [1600, 1067], "A flat sea at dawn", "بحر ساكن عند الفجر"),
  of("avenue", "street", [1500, 2250], "Lamps above an avenue", "مصابيح فوق جادة"),
  of("march", "crowd", [2400, 1350], "A crowd in a square", "حشد في ساحة"),
  of("valley", "hills", [1280, 853], "A valley with scattered trees", "وادٍ فيه أشجار متفرقة"),
  of("nebula", "space", [1900, 1267], "Dust between stars", "غبار بين النجوم"),
  of("final", "pitch", [2600, 1733], "A stadium under floodlights", "ملعب تحت الأضواء"),
  of("docks", "harbour", [1440, 1440], "A ship at the quay", "سفينة على الرصيف"),
  of("reading-room", "table", [1200, 1600], "Books beside a lamp", "كتب بجانب مصباح"),
  of("court", "facade", [2400, 1600], "Steps and columns in low light", "درج وأعمدة في ضوء خافت"),
  of("pass", "peaks", [1700, 1133], "A road below a ridge", "طريق أسفل حافة جبلية"),
  of("singer", "face", [2000, 1333], "A woman in front of a wall", "امرأة أمام جدار"),
  of("phone-picture", "coast", [640, 480], "A beach, photographed by a reader", "شاطئ صوّره أحد القراء"),
  of("bridge-night", "street", [2100, 1400], "Windows and wet asphalt", "نوافذ وأسفلت مبتل"),
];

/** Those of authors. */
export const portraits: readonly PhotographTerms[] = [
  [1200, 1600],
  [900, 1350],
  [1000, 1000],
  [1500, 1000],
  [800, 1200],
  [640, 800],
].map(([width = 0, height = 0], index) =>
  of(`portrait-${index + 1}`, "face", [width, height], "Portrait", "صورة شخصية"),
);

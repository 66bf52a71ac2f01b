// Colours that keep apart for eyes that see colours differently and reach 3:1 on white; beside each colour a dash and a
// pattern, so that nothing is told by colour alone.

export const ink = "#1c2430";
export const faint = "#d5dae1";
export const middle = "#5b6572";

export const colours = ["#0b5cab", "#b4500f", "#00704a", "#8a3b8f", "#4d5663", "#a3134e", "#5a6b00", "#00677f"] as const;
const dashes = ["solid", [8, 4], [2, 3], [10, 3, 2, 3], [4, 2], [14, 4], [2, 6], [6, 2, 2, 2, 2, 2]] as const;
const symbols = ["circle", "rect", "triangle", "diamond", "emptyCircle", "emptyRect", "emptyTriangle", "emptyDiamond"] as const;

export interface Style {
  colour: string;
  dash: "solid" | number[];
  symbol: string;
  /** ECharts' decal: stripes and dots for bars. */
  decal: object;
}

/** The same number looks the same in every chart of a page. */
export function styleOf(index: number): Style {
  const dash = dashes[index % dashes.length] ?? "solid";
  return {
    colour: colours[index % colours.length] ?? ink,
    dash: dash === "solid" ? "solid" : [...dash],
    symbol: symbols[index % symbols.length] ?? "circle",
    decal: decalOf(index),
  };
}

function decalOf(index: number): object {
  const white = "rgba(255,255,255,0.45)";
  const stripes = (rotation: number, line: number, gap: number) => ({
    symbol: "rect", color: white, dashArrayX: [1, 0], dashArrayY: [line, gap], rotation,
  });
  const kinds = [
    { symbol: "none" },
    stripes(-Math.PI / 4, 2, 6),
    { symbol: "circle", color: white, symbolSize: 0.7, dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [6, 0] },
    stripes(Math.PI / 4, 2, 6),
    stripes(0, 2, 5),
    stripes(Math.PI / 2, 2, 5),
    { symbol: "triangle", color: white, symbolSize: 0.8, dashArrayX: [[9, 9], [0, 9, 9, 0]], dashArrayY: [7, 2] },
    stripes(-Math.PI / 4, 4, 4),
  ];
  return kinds[index % kinds.length] ?? { symbol: "none" };
}

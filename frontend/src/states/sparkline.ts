import { svg } from "../dom/svg";
import { type Point, seriesOf } from "./model";

const WIDTH = 96;
const HEIGHT = 22;
const MOST_POINTS = 200;

/** The values of a state over time, in ink: a step at each write. Null where they are not a few numbers. */
export function sparkline(points: readonly Point[], name: string): SVGElement | null {
  const kept = points.slice(-MOST_POINTS);
  const series = seriesOf(kept);
  if (series === null) {
    return null;
  }
  const all = series.flat();
  const low = Math.min(...all);
  const high = Math.max(...all);
  const x = (i: number) => 1 + (i * (WIDTH - 2)) / kept.length;
  const y = (value: number) => (high === low ? HEIGHT / 2 : HEIGHT - 3 - ((value - low) / (high - low)) * (HEIGHT - 6));
  const words = `${name} from ${kept[0]?.value} to ${kept.at(-1)?.value} in ${kept.length - 1} ${kept.length === 2 ? "write" : "writes"}, between ${low} and ${high}`;
  return svg(
    "svg",
    { class: "spark", width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": words },
    ...series.map((line) => svg("path", { d: line.map((value, i) => `${i === 0 ? `M${x(0)} ` : "V"}${y(value).toFixed(1)}H${x(i + 1).toFixed(1)}`).join("") })),
  );
}

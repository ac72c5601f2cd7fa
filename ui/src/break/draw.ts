// Makes the break page's elements. No framework: it must paint at once, and cannot fail in one.

import { icons, type IconName } from "../parts/icons";

const SVG = "http://www.w3.org/2000/svg";

type Child = Node | string;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

function shape(tag: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

export function icon(name: IconName, size: number): SVGElement {
  const sheet = shape("svg", { class: "icon", viewBox: "0 0 24 24", width: `${size / 16}rem`, height: `${size / 16}rem`, "aria-hidden": "true" });
  sheet.append(shape("path", { d: icons[name] }));
  return sheet;
}

export interface Ring {
  element: HTMLElement;
  /** The share of the time that is left, and how it reads. */
  show(share: number, reading: string): void;
}

const RADIUS = 46;
const LENGTH = 2 * Math.PI * RADIUS;

export function ring(under: string): Ring {
  const fill = shape("circle", { class: "ring-fill", cx: 50, cy: 50, r: RADIUS, "stroke-dasharray": LENGTH });
  const sheet = shape("svg", { viewBox: "0 0 100 100", "aria-hidden": "true" });
  sheet.append(shape("circle", { class: "ring-track", cx: 50, cy: 50, r: RADIUS }), fill);
  const reading = element("div", "break-clock");
  const inside = element("div", "ring-inside", reading, element("div", "break-under", under));
  inside.setAttribute("role", "timer");
  inside.setAttribute("aria-live", "off");
  const whole = element("div", "ring");
  whole.append(sheet, inside);
  return {
    element: whole,
    show(share, text) {
      fill.setAttribute("stroke-dashoffset", String(LENGTH * (1 - Math.min(1, Math.max(0, share)))));
      if (reading.textContent !== text) reading.textContent = text;
    },
  };
}

import { type Advance, stepByStep, unwatched } from "../../arguments/long-work.ts";
import type { Interval } from "./interval.ts";
import type { Arc, Network } from "./network.ts";

/**
 * The exact interval of what can flow through each arc when as much flows into every node as out of it; null where
 * nothing can. In whole numbers only: one flow that fits, and from it the most and the least of each arc by ways on which
 * more or less can flow (Ford and Fulkerson 1962, chapters I and II). Cost: for each arc some walks over all arcs.
 *
 * @param advance told between two arcs.
 */
export function flowIntervals(
  { nodes, arcs }: Network,
  bounds: readonly Interval[],
  advance: Advance = unwatched,
): readonly Interval[] | null {
  const flow = bounds.map(({ atLeast }) => atLeast);
  const leaving = arcsByNode(nodes, arcs);
  // What flowed through an arc in any flow that fits is possible for it, and needs no way of its own.
  const seen = { least: [...flow], most: [...flow] };
  const see = (arc: number): void => {
    const now = flow[arc] as number;
    if (now < (seen.least[arc] as number)) seen.least[arc] = now;
    if (now > (seen.most[arc] as number)) seen.most[arc] = now;
  };

  /** The most that can be sent from one node to another by one way, sent as well unless it is without end. */
  function send(from: number, to: number, without: number, most: number): number {
    const cameBy = new Int32Array(nodes).fill(NOT_REACHED);
    cameBy[from] = START;
    const reached = [from];
    for (const node of reached) {
      if (cameBy[to] !== NOT_REACHED) break;
      for (const arc of leaving[node] as readonly number[]) {
        const next = otherEnd(arcs[arc] as Arc, node);
        if (arc !== without && cameBy[next] === NOT_REACHED && room(arc, node) > 0) {
          cameBy[next] = arc;
          reached.push(next);
        }
      }
    }
    if (cameBy[to] === NOT_REACHED) return 0;
    const way: [arc: number, from: number][] = [];
    for (let node = to; node !== from; ) {
      const arc = cameBy[node] as number;
      node = otherEnd(arcs[arc] as Arc, node);
      way.push([arc, node]);
    }
    const amount = way.reduce((least, [arc, node]) => Math.min(least, room(arc, node)), most);
    if (amount < Number.POSITIVE_INFINITY) {
      for (const [arc, node] of way) {
        flow[arc] = (flow[arc] as number) + ((arcs[arc] as Arc).from === node ? amount : -amount);
        see(arc);
      }
    }
    return amount;
  }

  /** How much more can go over an arc from one of its ends: more along it, or less against it. */
  function room(arc: number, from: number): number {
    const { atLeast, atMost } = bounds[arc] as Interval;
    return (arcs[arc] as Arc).from === from ? atMost - (flow[arc] as number) : (flow[arc] as number) - atLeast;
  }

  if (!balance(arcs, nodes, flow, send)) return null;
  seen.least = [...flow];
  seen.most = [...flow];
  return stepByStep(arcs, advance, ({ from, to }, _, arc) => {
    const { atLeast, atMost } = bounds[arc] as Interval;
    while ((seen.least[arc] as number) > atLeast) {
      const less = send(from, to, arc, (flow[arc] as number) - atLeast);
      if (less === 0) break;
      flow[arc] = (flow[arc] as number) - less;
      see(arc);
    }
    while ((seen.most[arc] as number) < atMost) {
      const more = send(to, from, arc, atMost - (flow[arc] as number));
      if (more === 0) break;
      if (more === Number.POSITIVE_INFINITY) return { atLeast: seen.least[arc] as number, atMost: more };
      flow[arc] = (flow[arc] as number) + more;
      see(arc);
    }
    return { atLeast: seen.least[arc] as number, atMost: seen.most[arc] as number };
  });
}

const NOT_REACHED = -1;
const START = -2;

/** Makes what flows into each node what flows out of it; false where that cannot be. */
function balance(
  arcs: readonly Arc[],
  nodes: number,
  flow: readonly number[],
  send: (from: number, to: number, without: number, most: number) => number,
): boolean {
  const excess = new Array<number>(nodes).fill(0);
  arcs.forEach(({ from, to }, arc) => {
    excess[from] = (excess[from] as number) - (flow[arc] as number);
    excess[to] = (excess[to] as number) + (flow[arc] as number);
  });
  // Each pair once: from where nothing goes on to a node, no other way comes out either, and later ways never come there.
  for (const from of excess.keys()) {
    for (const to of excess.keys()) {
      while ((excess[from] as number) > 0 && (excess[to] as number) < 0) {
        const amount = send(from, to, NOT_REACHED, Math.min(excess[from] as number, -(excess[to] as number)));
        if (amount === 0) break;
        excess[from] = (excess[from] as number) - amount;
        excess[to] = (excess[to] as number) + amount;
      }
    }
  }
  return excess.every((left) => left === 0);
}

function arcsByNode(nodes: number, arcs: readonly Arc[]): readonly (readonly number[])[] {
  const found = Array.from({ length: nodes }, (): number[] => []);
  arcs.forEach(({ from, to }, arc) => {
    for (const node of [from, to]) (found[node] as number[]).push(arc);
  });
  return found;
}

function otherEnd({ from, to }: Arc, node: number): number {
  return from === node ? to : from;
}

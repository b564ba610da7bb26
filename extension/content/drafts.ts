// The drafts of a frame: which editable elements belong to which, and which of them are still in the document.

import type {Site} from '../sites/site.ts';
import type {Answer} from './asking.ts';
import {createComposer, type Composer, type Surroundings} from './composer.ts';
import {createMarking} from './marking.ts';
import {areaOfComposer, composerAround} from './recognising.ts';

export interface Drafts {
  /** The draft of an editable element of the site, made where it is new. */
  of(element: HTMLElement): Composer;
  /** null where the element itself is not one that was met. */
  known(element: Element): Composer | null;
  all(): readonly Composer[];
  stop(): void;
}

export interface DraftsEvents {
  readonly textChanged: (composer: Composer) => void;
  readonly removed: (composer: Composer) => void;
  readonly answered: (composer: Composer, answer: Answer) => void;
}

export function createDrafts(site: Site, surroundings: Surroundings, told: DraftsEvents): Drafts {
  const composers = new Map<Element, Composer>();
  const marking = createMarking();

  function make(element: HTMLElement): Composer {
    dropRemoved();
    const {kind} = composerAround(site, element)!;
    const together = areaOfComposer(site, element, kind).composers;
    const shared = together.map((other) => composers.get(other)).find((other) => other?.kind === kind);
    const composer = shared ?? createComposer(element, kind, surroundings, {
      painted: ({id}, marks) => marking.mark(id, marks),
      textChanged: told.textChanged,
      removed: dropRemoved,
      answered: told.answered,
    });
    for (const other of [element, ...together]) {
      if (composers.has(other)) continue;
      composer.join(other);
      composers.set(other, composer);
    }
    return composer;
  }

  function dropRemoved(): void {
    for (const composer of new Set(composers.values())) {
      for (const element of composer.dropRemoved()) composers.delete(element);
      if (composer.elements().length > 0) continue;
      composer.stop();
      marking.mark(composer.id, []);
      told.removed(composer);
    }
  }

  return {
    of: (element) => composers.get(element) ?? make(element),
    known: (element) => composers.get(element) ?? null,
    all: () => [...new Set(composers.values())],
    stop() {
      for (const composer of composers.values()) composer.stop();
      composers.clear();
      marking.clearAll();
    },
  };
}

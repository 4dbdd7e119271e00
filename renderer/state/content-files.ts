import type { Language } from '../model/primitives';
import type { Evidence } from '../model/score';
import type { StageKind } from '../model/stage';
import type { TouchpointKind } from '../model/touchpoint';

/** A text in every language of the interface. */
export type Texts = Readonly<Record<Language, string>>;

/** `assets/templates/<id>.json` */
export interface IndustryTemplate {
  readonly id: string;
  readonly name: Texts;
  readonly description: Texts;
  readonly stages: readonly {
    readonly id: string;
    readonly kind: StageKind;
    readonly name: Texts;
    readonly customerGoal: Texts;
  }[];
  readonly touchpoints: readonly {
    /** Id of a stage of this file. */
    readonly stage: string;
    readonly name: Texts;
    /** Ids of the vocabulary; null where none fits. */
    readonly channel: string | null;
    readonly kind: TouchpointKind;
    readonly department: string | null;
  }[];
  readonly personas: readonly {
    readonly name: Texts;
    readonly goals: readonly Texts[];
    readonly needs: readonly Texts[];
    readonly frustrations: readonly Texts[];
  }[];
}

/** `assets/templates/vocabulary.json`: names of channels and departments that templates use. */
export interface Vocabulary {
  readonly channels: readonly { readonly id: string; readonly name: Texts }[];
  readonly departments: readonly { readonly id: string; readonly name: Texts }[];
}

/** `assets/samples/*.sample.json`: a finished map. Touchpoints are named by their number in the journey. */
export interface Sample {
  readonly title: Texts;
  readonly client: Texts;
  readonly industry: Texts;
  readonly scenario: Texts;
  readonly customerGoal: Texts;
  readonly participants: readonly Texts[];
  readonly personas: readonly {
    readonly name: Texts;
    readonly segment: Texts;
    readonly goals: readonly Texts[];
    readonly needs: readonly Texts[];
    readonly motivations: readonly Texts[];
    readonly frustrations: readonly Texts[];
    readonly quote: Texts;
    readonly preferredChannels: readonly Texts[];
  }[];
  readonly stages: readonly {
    readonly kind: StageKind;
    readonly name: Texts;
    readonly customerGoal: Texts;
    readonly alternatives: Texts;
    readonly touchpoints: readonly {
      readonly number: number;
      readonly name: Texts;
      readonly channel: Texts;
      readonly kind: TouchpointKind;
      readonly department?: Texts;
      readonly backstage?: Texts;
      readonly waitingMinutes?: number;
      readonly expectedWaitingMinutes?: number;
      readonly thinks?: Texts;
      readonly pains?: Texts;
      readonly delights?: Texts;
      readonly note?: Texts;
      /** One entry a persona: emotion, importance, evidence (default: assumed); null where unrated. */
      readonly scores: readonly (readonly [number, number, Evidence?] | null)[];
    }[];
  }[];
  readonly moments: readonly {
    readonly touchpoint: number;
    readonly kind: 'pain' | 'momentOfTruth' | 'strength';
    /** Positions in `personas`. */
    readonly personas: readonly number[];
    readonly reason: Texts;
  }[];
  readonly actions: readonly {
    readonly title: Texts;
    readonly details: Texts;
    readonly touchpoints: readonly number[];
    readonly kind: 'quickWin' | 'strategic';
    readonly impact: number;
    readonly effort: number;
    readonly plannedCost: number | null;
    readonly owner: Texts | null;
    readonly department: Texts;
    /** Counted from the day the sample is opened. */
    readonly dueInDays: number | null;
    readonly status: 'idea' | 'planned' | 'inProgress';
    readonly fitsBrand: 'yes' | 'no' | null;
    readonly fitsBrandWhy: Texts | null;
    readonly measure: {
      readonly name: Texts;
      readonly unit: Texts;
      readonly direction: 'up' | 'down';
      readonly baseline: number | null;
      readonly target: number | null;
    } | null;
  }[];
}

import type { z } from 'zod/mini';

type Fits = (value: unknown) => boolean;

/**
 * A quick look at whether a value fits a schema: true only where the schema takes it; false means that the schema has
 * to be asked. The window's policy forbids zod its own compiler, and a map of a thousand touchpoints has three thousand
 * rows to be checked before it is shown.
 */
export function fitsAtOnce(schema: z.core.$ZodType): Fits {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const fits = fitsType(def);
  const [first, ...others] = (def.checks ?? []).map(passesCheck);
  if (!first) return fits;
  // Null is spared such checks.
  if (def.type === 'nullable') return never;
  if (others.length === 0) return (value) => fits(value) && first(value);
  return (value) => fits(value) && first(value) && others.every((passes) => passes(value));
}

/**
 * Whether one of a schema's checks has nothing against a value of its type. The usual ones are looked at here: asked
 * themselves they want a place for their findings, for each of some tens of thousands of values.
 */
function passesCheck(check: z.core.$ZodCheck): Fits {
  const { def } = (check as z.core.$ZodChecks | z.core.$ZodCustom)._zod;
  const asked: Fits = (value) => {
    const payload = { value: value as never, issues: [] };
    return check._zod.check(payload) === undefined && payload.issues.length === 0 && payload.value === value;
  };
  switch (def.check) {
    case 'max_length':
      return (value) => (value as string | unknown[]).length <= def.maximum;
    case 'min_length':
      // It counts characters, some of which are two units long.
      return (value) => (value as string | unknown[]).length >= 2 * def.minimum || asked(value);
    case 'less_than': {
      const { value: most, inclusive } = def;
      return typeof most === 'number' && inclusive ? (value) => (value as number) <= most : asked;
    }
    case 'greater_than': {
      const { value: least, inclusive } = def;
      return typeof least === 'number' && inclusive ? (value) => (value as number) >= least : asked;
    }
    case 'string_format': {
      const { format, pattern } = def;
      return format === 'regex' && pattern?.flags === '' ? (value) => pattern.test(value as string) : asked;
    }
    case 'custom':
      return 'fn' in def ? (value) => def.fn(value) === true : asked;
    default:
      return asked;
  }
}

const never: Fits = () => false;

function fitsType(def: z.core.$ZodTypes['_zod']['def']): Fits {
  switch (def.type) {
    case 'string':
      // A format of its own (a date) is more than its type.
      return 'format' in def ? never : (value) => typeof value === 'string';
    case 'number':
      if (!('format' in def)) return Number.isFinite;
      return def.format === 'safeint' ? Number.isSafeInteger : never;
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'enum': {
      const entries = new Set<unknown>(Object.values(def.entries));
      return (value) => entries.has(value);
    }
    case 'nullable': {
      const inner = fitsAtOnce(def.innerType);
      return (value) => value === null || inner(value);
    }
    case 'array': {
      const element = fitsAtOnce(def.element);
      // `every` would pass over holes.
      return (value) => Array.isArray(value) && value.findIndex((each) => !element(each)) === -1;
    }
    case 'record': {
      const key = fitsAtOnce(def.keyType);
      const item = fitsAtOnce(def.valueType);
      return (value) =>
        isPlain(value) && Reflect.ownKeys(value).every((name) => key(name) && item(value[name as string]));
    }
    case 'object':
      return fitsFields(Object.entries(def.shape).map(([name, field]) => [name, fitsAtOnce(field)] as const));
    default:
      return never;
  }
}

/** Every field there and fitting, and no other: what a strict object takes, and a lenient one as well. */
function fitsFields(fields: readonly (readonly [string, Fits])[]): Fits {
  const names = fields.map(([name]) => name);
  const fits = fields.map(([, field]) => field);
  return (value) => {
    if (!isPlain(value) || Object.keys(value).length !== names.length) return false;
    for (let at = 0; at < names.length; at++) {
      // What is not there is undefined, which fits no field: as many as there are fields, they are these. Rows come from
      // JSON or as a structured clone, whose fields are all their own.
      if (!fits[at]?.(value[names[at] as string])) return false;
    }
    return true;
  };
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

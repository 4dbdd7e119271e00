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
  const checks = def.checks ?? [];
  if (checks.length === 0) return fits;
  const longest = greatestLength(checks);
  return longest === null
    ? (value) => fits(value) && passes(value, checks)
    : (value) => fits(value) && (value as string).length <= longest;
}

/** Of a text or a list of which nothing else is asked, as of most fields; null of others. */
function greatestLength(checks: readonly z.core.$ZodCheck[]): number | null {
  const [only, ...others] = checks as unknown as readonly z.core.$ZodChecks[];
  return only?._zod.def.check === 'max_length' && others.length === 0 ? only._zod.def.maximum : null;
}

/** Whether the schema's own checks have nothing against the value, and leave it as it is. */
function passes(value: unknown, checks: readonly z.core.$ZodCheck[]): boolean {
  const payload = { value: value as never, issues: [] };
  const answered = checks.every((check) => check._zod.check(payload) === undefined);
  return answered && payload.issues.length === 0 && payload.value === value;
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
  return (value) => {
    if (!isPlain(value)) return false;
    let count = 0;
    for (const _ in value) count++;
    return count === fields.length && fields.every(([name, fits]) => Object.hasOwn(value, name) && fits(value[name]));
  };
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

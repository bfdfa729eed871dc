/** Account and region of everything local: what the emulators themselves use. */
export const ACCOUNT = '000000000000';
export const REGION = 'us-east-1';

export interface TemplateResource {
  Type: string;
  Properties?: Record<string, unknown>;
  Metadata?: Record<string, unknown>;
}

export interface Template {
  Resources: Record<string, TemplateResource>;
  Outputs?: Record<string, { Value: unknown }>;
}

/** What `Ref` and `Fn::GetAtt` of a resource give: its reference, and its attributes by name. */
export interface ResourceValues {
  ref: string;
  attributes: Record<string, string>;
}

/**
 * Evaluates CloudFormation's intrinsic functions in a template's values. Strict: what it doesn't know it refuses, because a
 * guess would bring up another topology than the one that is deployed.
 *
 * @param values of the resources that may be referred to, by logical id
 * @throws Error that names the function, resource or attribute it doesn't know
 */
export function createResolver(values: ReadonlyMap<string, ResourceValues>): (value: unknown) => unknown {
  const pseudo: Record<string, string> = {
    'AWS::AccountId': ACCOUNT,
    'AWS::Region': REGION,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
  };
  const ref = (name: string): string => {
    const found = pseudo[name] ?? values.get(name)?.ref;
    if (found === undefined) throw new Error(`The local stack doesn't know what Ref ${name} gives`);
    return found;
  };
  const attribute = (name: string, attributeName: string): string => {
    const found = values.get(name)?.attributes[attributeName];
    if (found === undefined) throw new Error(`The local stack doesn't know attribute ${attributeName} of ${name}`);
    return found;
  };
  const substitute = (text: string): string =>
    text.replace(/\$\{([^}]*)\}/g, (_match, name: string) => {
      if (name.startsWith('!')) return `\${${name.slice(1)}}`;
      const [logicalId, ...rest] = name.split('.');
      return rest.length > 0 ? attribute(logicalId!, rest.join('.')) : ref(name);
    });

  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value);
    const [name, argument] = entries[0] ?? [];
    if (entries.length !== 1 || !(name === 'Ref' || name?.startsWith('Fn::'))) {
      return Object.fromEntries(entries.map(([key, inner]) => [key, resolve(inner)]));
    }
    switch (name) {
      case 'Ref':
        return ref(argument as string);
      case 'Fn::GetAtt': {
        const [logicalId, attributeName] = argument as [string, string];
        return attribute(logicalId, attributeName);
      }
      case 'Fn::Join': {
        const [separator, parts] = argument as [string, unknown[]];
        return (resolve(parts) as string[]).join(separator);
      }
      case 'Fn::Sub':
        if (typeof argument === 'string') return substitute(argument);
    }
    throw new Error(`The local stack doesn't know ${name} in this form: ${JSON.stringify(value)}`);
  };
  return resolve;
}

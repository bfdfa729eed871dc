import type { Template } from 'aws-cdk-lib/assertions';

export interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
  DependsOn?: string[];
}

/** Looking up what a template has, by type and by a property that names it. */
export function readResources(template: Template) {
  const resources = template.toJSON().Resources as Record<string, Resource>;
  const ofType = (type: string) => Object.entries(resources).filter(([, { Type }]) => Type === type);
  const find = (type: string, field: string, value: string) => {
    const found = ofType(type).find(([, { Properties }]) => Properties[field] === value);
    if (!found) throw new Error(`no ${type} with ${field} ${value}`);
    return found;
  };
  return {
    resources,
    ofType,
    propertiesOf: (type: string, field: string, value: string) => find(type, field, value)[1].Properties,
    logicalIdOf: (type: string, field: string, value: string) => find(type, field, value)[0],
  };
}

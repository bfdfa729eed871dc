/** Version of the pipeline that made a record, as `pipeline.version` says it; the same as in package.json. */
export const PIPELINE_VERSION = '0.1.0';

/** Counts the shape of the record: a reader of stored records looks at this first. Raised on incompatible change only. */
export const SCHEMA_VERSION = 1;

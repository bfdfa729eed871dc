// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how Fn::Sub writes references
import { createResolver } from '../../local/resolver.ts';

const resolve = createResolver(
  new Map([
    ['Queue', { ref: 'http://127.0.0.1:1/000000000000/q', attributes: { Arn: 'arn:aws:sqs:us-east-1:000000000000:q' } }],
    ['Bucket', { ref: 'a-bucket', attributes: { Arn: 'arn:aws:s3:::a-bucket' } }],
  ]),
);

test.each<[string, unknown, unknown]>([
  ['plain values', { A: [1, 'two', null, { B: true }] }, { A: [1, 'two', null, { B: true }] }],
  ['Ref', { Ref: 'Bucket' }, 'a-bucket'],
  ['pseudo parameters', { Ref: 'AWS::AccountId' }, '000000000000'],
  ['Fn::GetAtt', { 'Fn::GetAtt': ['Queue', 'Arn'] }, 'arn:aws:sqs:us-east-1:000000000000:q'],
  [
    'Fn::Join of references',
    { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, '/articles/*']] },
    'arn:aws:s3:::a-bucket/articles/*',
  ],
  [
    'Fn::Sub',
    { 'Fn::Sub': '${AWS::Region}/${Bucket}/${Queue.Arn}/${!Literal}' },
    'us-east-1/a-bucket/arn:aws:sqs:us-east-1:000000000000:q/${Literal}',
  ],
])('%s', (_name, value, expected) => {
  expect(resolve(value)).toEqual(expected);
});

test.each<[string, unknown, RegExp]>([
  ['a resource it does not know', { Ref: 'Elsewhere' }, /Ref Elsewhere/],
  ['an attribute it does not know', { 'Fn::GetAtt': ['Bucket', 'DomainName'] }, /attribute DomainName of Bucket/],
  ['a function it does not know', { Names: { 'Fn::ImportValue': 'other-stack' } }, /Fn::ImportValue/],
  ['a form it does not know', { 'Fn::Sub': ['${A}', { A: 'b' }] }, /Fn::Sub in this form/],
])('refuses %s', (_name, value, message) => {
  expect(() => resolve(value)).toThrow(message);
});

/** A valid request of each operation on a table made by `createTestTable`. */
export function sampleRequests(TableName: string): Readonly<Record<string, unknown>> {
  const Key = { pk: { S: 'a' }, sk: { S: 'b' } };
  const Item = { ...Key, groupId: { S: 'g' }, n: { N: '1' }, l: { L: [{ N: '1' }] }, ss: { SS: ['a'] } };
  const ExpressionAttributeValues = { ':n': { N: '5' }, ':l': { L: [{ S: 'x' }] }, ':s': { SS: ['b'] } };
  const put = {
    TableName,
    Item,
    ConditionExpression: 'attribute_not_exists(pk) OR #n <= :n',
    ExpressionAttributeNames: { '#n': 'n' },
    ExpressionAttributeValues: { ':n': { N: '5' } },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  };
  const update = {
    TableName,
    Key,
    UpdateExpression: 'SET l = list_append(l, :l) ADD n :n, ss :s REMOVE z',
    ConditionExpression: 'size(l) < :n',
    ExpressionAttributeValues,
  };
  return {
    PutItem: put,
    UpdateItem: { ...update, ReturnValues: 'ALL_NEW' },
    DeleteItem: { TableName, Key, ConditionExpression: 'attribute_exists(pk)' },
    GetItem: { TableName, Key, ProjectionExpression: 'pk, l[0]' },
    Query: {
      TableName,
      KeyConditionExpression: 'pk = :p AND begins_with(sk, :s)',
      ExpressionAttributeValues: { ':p': { S: 'a' }, ':s': { S: 'b' } },
      ExclusiveStartKey: Key,
      ScanIndexForward: false,
      Limit: 2,
    },
    Scan: { TableName, IndexName: 'by-group', ExclusiveStartKey: { ...Key, groupId: { S: 'g' } }, Limit: 2 },
    BatchGetItem: { RequestItems: { [TableName]: { Keys: [Key] } } },
    BatchWriteItem: { RequestItems: { [TableName]: [{ PutRequest: { Item } }] } },
    TransactWriteItems: {
      ClientRequestToken: 'token',
      TransactItems: [{ Put: { ...put, Item: { ...Item, sk: { S: 'c' } } } }, { Update: update }],
    },
    TransactGetItems: { TransactItems: [{ Get: { TableName, Key } }] },
    DescribeTable: { TableName },
    ListTables: { Limit: 3 },
    UpdateTimeToLive: { TableName, TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true } },
    DescribeTimeToLive: { TableName },
  };
}

// The storage account: everything the system keeps, reached by identity alone.

param location string
param tags object
param sku string
param undeleteDays int
param isProtected bool

@description('The identity that the host and the app have.')
param principalId string

// A test compares these three lists with the names in shared/Storage. The app makes what is missing itself; they stand
// here so that what-if shows them and that they are there before the first message.
var containers = ['extracts', 'runs', 'overviews', 'orders', 'copies']
var queues = ['import', 'compute', 'publish', 'deliver', 'orders']
var tables = [
  'runs'
  'work'
  'published'
  'sources'
  'imports'
  'subscribers'
  'deliveries'
  'orders'
  'meetings'
  'poison'
  'limits'
]

// Where Azure keeps the app's own package. Its live file is read at every cold start: nothing may tidy it away.
var packageContainer = 'packages'

// What the host and the app do with the account, and the smallest built-in role that allows it:
// - blobs: the host keeps function keys and takes leases so that a timer runs once; the app reads, writes, leases and
//   deletes, and makes missing containers; deployment writes the package. "Owner" would add only the management of
//   POSIX permissions, which an account without a hierarchical namespace does not have.
// - queues: the host takes messages, deletes them and puts what failed in the -poison twin; the app sends messages and
//   makes missing queues. The roles for senders and processors cover neither the twins nor the making.
// - tables: the app's rows and missing tables; the host's diagnostic events.
var roles = [
  'ba92f5b4-2d11-453d-a403-e96b0029c9fe' // Storage Blob Data Contributor
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88' // Storage Queue Data Contributor
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3' // Storage Table Data Contributor
]

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'reporting${uniqueString(resourceGroup().id)}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource blobService 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    // Covers overwriting as well as deleting, and ends by itself. Versions are not kept: they would outlive the
    // deletion of a meeting pack, which holds what people typed.
    isVersioningEnabled: false
    deleteRetentionPolicy: {
      enabled: true
      days: undeleteDays
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: undeleteDays
    }
  }
}

resource blobContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [
  for name in concat(containers, [packageContainer]): {
    parent: blobService
    name: name
    properties: {
      publicAccess: 'None'
    }
  }
]

// Nothing is ever deleted by rule: extracts, runs and overviews are the evidence that every printed number traces to,
// and orders go when a person deletes them. What is a year old and seldom read moves to a cheaper tier, whole and at hand.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'cool-after-a-year'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: ['extracts/', 'overviews/']
            }
            actions: {
              baseBlob: {
                tierToCool: {
                  daysAfterModificationGreaterThan: 365
                }
              }
            }
          }
        }
      ]
    }
  }
  dependsOn: [blobService]
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource workQueues 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [
  for name in queues: {
    parent: queueService
    name: name
  }
]

resource poisonQueues 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [
  for name in queues: {
    parent: queueService
    name: '${name}-poison'
  }
]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource appTables 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' = [
  for name in tables: {
    parent: tableService
    name: name
  }
]

resource roleAssignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in roles: {
    name: guid(account.id, principalId, role)
    scope: account
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

// Tables cannot be had back, so the account itself is not to be deleted by a slip.
resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (isProtected) {
  name: 'not-to-be-deleted'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds the evidence behind every published number, and the tables, which have no undelete.'
  }
}

output name string = account.name
output packageContainer string = packageContainer

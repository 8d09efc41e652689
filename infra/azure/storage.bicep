// The storage accounts, reached by identity alone: one for what the system keeps, one for the host and its queues, and
// one for the package. They are apart so that each identity has just what it works with.

param location string
param tags object
param sku string
param undeleteDays int
param isProtected bool

@description('The identity that the app uses.')
param appPrincipalId string

@description('The identity that the host uses.')
param hostPrincipalId string

@description('The group that deploys packages; none when empty.')
param deployers string

@description('The workspace that the accounts log to.')
param auditWorkspaceId string

@description('The subnet of the app, which alone reaches the accounts; all networks do when empty.')
param subnetId string

@description('The addresses of operators that reach the accounts as well.')
param operatorAddresses array

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
  'goals'
  'networks'
  'poison'
  'limits'
]

// Where Azure keeps the app's own package. Its live file is read at every cold start: nothing may tidy it away.
var packageContainer = 'packages'

var blobReader = '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1' // Storage Blob Data Reader
var blobContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe' // Storage Blob Data Contributor
var blobOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b' // Storage Blob Data Owner
var queueContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88' // Storage Queue Data Contributor
var tableContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3' // Storage Table Data Contributor

// What the app does with its data: reads, writes, leases and deletes blobs and rows, and makes missing containers and tables.
var appRolesOnData = [blobContributor, tableContributor]

// The app sends messages and makes missing queues; the roles for senders do not cover the making.
var appRolesOnHost = [queueContributor]

// What the host needs of its own account, as Microsoft says for AzureWebJobsStorage: it keeps function keys and takes
// leases so that a timer runs once, takes and deletes messages, and writes diagnostic events.
var hostRolesOnHost = [blobOwner, queueContributor, tableContributor]

// Nobody but the deployers writes the package: neither the app nor the host can change what is run.
var hostRolesOnPackage = [blobReader]

var isInNetwork = !empty(subnetId)

var operatorRules = [
  for address in operatorAddresses: {
    value: address
    action: 'Allow'
  }
]

var closed = {
  accessTier: 'Hot'
  allowBlobPublicAccess: false
  allowCrossTenantReplication: false
  allowSharedKeyAccess: false
  defaultToOAuthAuthentication: true
  minimumTlsVersion: 'TLS1_2'
  supportsHttpsTrafficOnly: true
  networkAcls: {
    bypass: 'None'
    defaultAction: isInNetwork ? 'Deny' : 'Allow'
    virtualNetworkRules: isInNetwork
      ? [
          {
            id: subnetId
            action: 'Allow'
          }
        ]
      : []
    ipRules: operatorRules
  }
}

// Covers overwriting as well as deleting, and ends by itself. Versions are not kept: they would outlive the deletion of
// a meeting pack, which holds what people typed.
var undelete = {
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

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'reporting${uniqueString(resourceGroup().id)}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: closed
}

resource hostAccount 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'host${uniqueString(resourceGroup().id)}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: closed
}

resource packageAccount 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'package${uniqueString(resourceGroup().id)}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: closed
}

resource blobService 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: undelete
}

resource blobContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [
  for name in containers: {
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

resource hostBlobService 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: hostAccount
  name: 'default'
  properties: undelete
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: hostAccount
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

resource packageBlobService 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: packageAccount
  name: 'default'
  properties: undelete
}

resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: packageBlobService
  name: packageContainer
  properties: {
    publicAccess: 'None'
  }
}

resource appOnData 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in appRolesOnData: {
    name: guid(account.id, appPrincipalId, role)
    scope: account
    properties: {
      principalId: appPrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource appOnHost 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in appRolesOnHost: {
    name: guid(hostAccount.id, appPrincipalId, role)
    scope: hostAccount
    properties: {
      principalId: appPrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource hostOnHost 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in hostRolesOnHost: {
    name: guid(hostAccount.id, hostPrincipalId, role)
    scope: hostAccount
    properties: {
      principalId: hostPrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource hostOnPackage 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in hostRolesOnPackage: {
    name: guid(packages.id, hostPrincipalId, role)
    scope: packages
    properties: {
      principalId: hostPrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource deployersOnPackage 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(deployers)) {
  name: guid(packages.id, deployers, blobContributor)
  scope: packages
  properties: {
    principalId: deployers
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobContributor)
  }
}

// Tables cannot be had back, so the account itself is not to be deleted by a slip.
resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (isProtected) {
  name: 'not-to-be-deleted'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds the evidence behind every published number, and the tables, which have no undelete.'
  }
}

// Who read, wrote and deleted what.
var everything = [
  {
    category: 'StorageRead'
    enabled: true
  }
  {
    category: 'StorageWrite'
    enabled: true
  }
  {
    category: 'StorageDelete'
    enabled: true
  }
]

// The host looks for messages all day: reading would fill the log, and tell nothing.
var changes = [
  {
    category: 'StorageWrite'
    enabled: true
  }
  {
    category: 'StorageDelete'
    enabled: true
  }
]

resource blobLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: blobService
  properties: {
    workspaceId: auditWorkspaceId
    logs: everything
  }
}

resource tableLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: tableService
  properties: {
    workspaceId: auditWorkspaceId
    logs: everything
  }
}

resource queueLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: queueService
  properties: {
    workspaceId: auditWorkspaceId
    logs: changes
  }
}

// The function keys lie here: who changed them is told, and the renewing of leases with it.
resource hostBlobLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: hostBlobService
  properties: {
    workspaceId: auditWorkspaceId
    logs: everything
  }
}

resource packageLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: packageBlobService
  properties: {
    workspaceId: auditWorkspaceId
    logs: everything
  }
}

output name string = account.name
output hostName string = hostAccount.name
output packageName string = packageAccount.name
output packageContainer string = packageContainer

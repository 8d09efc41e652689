// The vault of the secrets. It is made empty: secrets are put in by a person and stand in no file.

param location string
param tags object
param isProtected bool

@description('The identity by which the platform reads the secrets for the app\'s settings.')
param hostPrincipalId string

@description('The group that may write them; none when empty.')
param officers string

@description('The workspace that the vault logs to.')
param auditWorkspaceId string

@description('The subnet of the app, which alone reaches the vault; all networks do when empty.')
param subnetId string

@description('The addresses of operators that reach the vault as well.')
param operatorAddresses array

var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6' // Key Vault Secrets User: reads values, writes nothing
var secretsOfficer = 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7' // Key Vault Secrets Officer
var isInNetwork = !empty(subnetId)

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: 'reporting${uniqueString(resourceGroup().id)}'
  location: location
  tags: tags
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    // It can be switched on but never off, and false is refused.
    enablePurgeProtection: isProtected ? true : null
    networkAcls: {
      bypass: 'None'
      defaultAction: isInNetwork ? 'Deny' : 'Allow'
      virtualNetworkRules: isInNetwork
        ? [
            {
              id: subnetId
            }
          ]
        : []
      ipRules: [
        for address in operatorAddresses: {
          value: address
        }
      ]
    }
  }
}

resource hostReads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, hostPrincipalId, secretsUser)
  scope: vault
  properties: {
    principalId: hostPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

resource officersWrite 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(officers)) {
  name: guid(vault.id, officers, secretsOfficer)
  scope: vault
  properties: {
    principalId: officers
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsOfficer)
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: vault
  properties: {
    workspaceId: auditWorkspaceId
    logs: [
      {
        category: 'AuditEvent'
        enabled: true
      }
    ]
  }
}

output name string = vault.name

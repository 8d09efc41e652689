// The vault of the secrets. It is made empty: secrets are put in by a person and stand in no file.

param location string
param tags object
param isProtected bool

@description('The identity that reads the secrets for the app.')
param principalId string

@description('The group that may write them; none when empty.')
param officers string

var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6' // Key Vault Secrets User: reads values, writes nothing
var secretsOfficer = 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7' // Key Vault Secrets Officer

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
  }
}

resource appReads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, secretsUser)
  scope: vault
  properties: {
    principalId: principalId
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

output name string = vault.name

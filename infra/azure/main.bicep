// Everything the system needs in Azure, in one resource group. docs/decisions/0010-azure.md tells why it is built so.
targetScope = 'resourceGroup'

@description('Which of the two installations this is; it stands in tags and in the subjects of alerts.')
@allowed(['test', 'production'])
param environmentName string

@description('The name of the function app: the first part of its address, so nobody else in Azure may have it.')
@minLength(3)
@maxLength(32)
param appName string

@description('Where all of it lies.')
param location string = resourceGroup().location

@description('Who is told when an alert fires.')
param operatorMail string

@description('The public address, with https and a slash at its end; the app\'s own when empty.')
param siteAddress string = ''

@description('The client id of the registration by which people sign in; nobody can sign in when empty.')
param signInClientId string = ''

@description('Which claims give which roles, as docs/operating.md says at Site__Roles.')
param siteRoles string = ''

@description('The object id of the group that may write secrets; given by hand when empty.')
param secretsOfficers string = ''

@description('The folder in seeds/ to use.')
param catalogue string = '2026'

@description('Where Jobindsats answers; the real address when empty.')
param sourceAddress string = ''

@description('The mail server; mails wait when empty.')
param smtpHost string = ''

@description('The port that the mail server takes mails at.')
param smtpPort int = 587

@description('Whether the connection to the mail server must be encrypted.')
param smtpStartTls bool = true

@description('The user at the mail server; empty when it asks for none. The password is a secret: see docs/operating.md.')
param smtpUser string = ''

@description('The address that mails come from.')
param mailFrom string = ''

@description('The address that answers go to; that of mailFrom when empty.')
param mailReplyTo string = ''

@description('Where OpenTelemetry sends to, besides Application Insights; nothing is sent when empty.')
param collectorAddress string = ''

@description('How the storage account keeps its copies.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param storageSku string

@description('How many days what was deleted or overwritten in the containers can be had back.')
@minValue(1)
@maxValue(365)
param undeleteDays int

@description('How many days logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int

@description('How many instances each function may be spread over.')
@minValue(1)
@maxValue(1000)
param mostInstances int

@description('How many instances wait for requests at all times, so that the first page of the day is quick.')
@minValue(0)
@maxValue(20)
param readyInstances int

@description('Whether the storage account is locked and the vault keeps what is deleted: for the installation that must not be lost.')
param isProtected bool

var tags = {
  system: 'reporting'
  environment: environmentName
}

// One identity of its own: it has its roles before the app is there, and keeps them when the app is made anew.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${appName}-identity'
  location: location
  tags: tags
}

module storage 'storage.bicep' = {
  name: 'storage'
  params: {
    location: location
    tags: tags
    sku: storageSku
    undeleteDays: undeleteDays
    isProtected: isProtected
    principalId: identity.properties.principalId
  }
}

module vault 'vault.bicep' = {
  name: 'vault'
  params: {
    location: location
    tags: tags
    isProtected: isProtected
    principalId: identity.properties.principalId
    officers: secretsOfficers
  }
}

module monitoring 'monitoring.bicep' = {
  name: 'monitoring'
  params: {
    appName: appName
    location: location
    tags: tags
    logDays: logDays
    principalId: identity.properties.principalId
  }
}

module alerts 'alerts.bicep' = {
  name: 'alerts'
  params: {
    appName: appName
    environmentName: environmentName
    location: location
    tags: tags
    operatorMail: operatorMail
    insightsId: monitoring.outputs.insightsId
  }
}

module app 'app.bicep' = {
  name: 'app'
  params: {
    appName: appName
    location: location
    tags: tags
    identityName: identity.name
    storageName: storage.outputs.name
    packageContainer: storage.outputs.packageContainer
    vaultName: vault.outputs.name
    insightsName: monitoring.outputs.insightsName
    siteAddress: siteAddress
    signInClientId: signInClientId
    siteRoles: siteRoles
    catalogue: catalogue
    sourceAddress: sourceAddress
    smtpHost: smtpHost
    smtpPort: smtpPort
    smtpStartTls: smtpStartTls
    smtpUser: smtpUser
    mailFrom: mailFrom
    mailReplyTo: mailReplyTo
    collectorAddress: collectorAddress
    mostInstances: mostInstances
    readyInstances: readyInstances
  }
}

output appName string = app.outputs.name
output siteAddress string = app.outputs.siteAddress
output vaultName string = vault.outputs.name
output storageName string = storage.outputs.name
output identityPrincipalId string = identity.properties.principalId
output secretNames array = app.outputs.secretNames

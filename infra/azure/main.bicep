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

@description('The object id of the group that deploys packages; whoever does needs the role given by hand when empty.')
param deployers string = ''

@description('Whether Front Door stands before the app, with a limit for each client; the app is then closed to other ways in.')
param useFrontDoor bool = false

@description('With Front Door: how many requests a client may make in five minutes.')
@minValue(10)
param clientRequests int = 1500

@description('With Front Door: how many forms and other changes a client may send in five minutes.')
@minValue(10)
param clientChanges int = 100

@description('Whether storage and vault are closed to all networks but the app\'s own.')
param useNetwork bool = false

@description('With a network: its addresses.')
param networkAddresses string = '10.0.0.0/24'

// Where packages are uploaded and secrets written from, when storage, vault or app are closed to others.
@description('The addresses of operators: each an IPv4 address, or a range such as 192.0.2.0/28.')
param operatorAddresses array = []

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

@description('How many gigabytes a day each of the two logs takes; alerts tell when it is near.')
@minValue(1)
@maxValue(100)
param logGigabytes int = 1

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

// Two identities, made before the app, so that their roles outlive it: one for what the app keeps, one for what the host and
// the platform need. What the app asks for by its own cannot touch function keys or the package.
resource appIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${appName}-identity'
  location: location
  tags: tags
}

resource hostIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${appName}-host'
  location: location
  tags: tags
}

module network 'network.bicep' = {
  name: 'network'
  params: {
    appName: appName
    location: location
    tags: tags
    isOn: useNetwork
    addresses: networkAddresses
  }
}

module storage 'storage.bicep' = {
  name: 'storage'
  params: {
    location: location
    tags: tags
    sku: storageSku
    undeleteDays: undeleteDays
    isProtected: isProtected
    appPrincipalId: appIdentity.properties.principalId
    hostPrincipalId: hostIdentity.properties.principalId
    deployers: deployers
    auditWorkspaceId: monitoring.outputs.auditWorkspaceId
    subnetId: network.outputs.subnetId
    operatorAddresses: useNetwork ? operatorAddresses : []
  }
}

module vault 'vault.bicep' = {
  name: 'vault'
  params: {
    location: location
    tags: tags
    isProtected: isProtected
    hostPrincipalId: hostIdentity.properties.principalId
    officers: secretsOfficers
    auditWorkspaceId: monitoring.outputs.auditWorkspaceId
    subnetId: network.outputs.subnetId
    operatorAddresses: useNetwork ? operatorAddresses : []
  }
}

module monitoring 'monitoring.bicep' = {
  name: 'monitoring'
  params: {
    appName: appName
    location: location
    tags: tags
    logDays: logDays
    logGigabytes: logGigabytes
    hostPrincipalId: hostIdentity.properties.principalId
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
    logsWorkspaceId: monitoring.outputs.logsWorkspaceId
    auditWorkspaceId: monitoring.outputs.auditWorkspaceId
    logGigabytes: logGigabytes
  }
}

module frontDoor 'frontdoor.bicep' = {
  name: 'frontdoor'
  params: {
    appName: appName
    tags: tags
    isOn: useFrontDoor
    siteAddress: siteAddress
    clientRequests: clientRequests
    clientChanges: clientChanges
    auditWorkspaceId: monitoring.outputs.auditWorkspaceId
  }
}

module app 'app.bicep' = {
  name: 'app'
  params: {
    appName: appName
    location: location
    tags: tags
    appIdentityName: appIdentity.name
    hostIdentityName: hostIdentity.name
    storageName: storage.outputs.name
    hostStorageName: storage.outputs.hostName
    packageStorageName: storage.outputs.packageName
    packageContainer: storage.outputs.packageContainer
    vaultName: vault.outputs.name
    insightsName: monitoring.outputs.insightsName
    siteAddress: empty(siteAddress) ? frontDoor.outputs.address : siteAddress
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
    frontDoorId: frontDoor.outputs.id
    subnetId: network.outputs.subnetId
    operatorAddresses: operatorAddresses
  }
}

output appName string = app.outputs.name
output siteAddress string = app.outputs.siteAddress
output vaultName string = vault.outputs.name
output storageName string = storage.outputs.name
output packageStorageName string = storage.outputs.packageName
output packageContainer string = storage.outputs.packageContainer
output appId string = app.outputs.id
output identityPrincipalId string = appIdentity.properties.principalId
output secretNames array = app.outputs.secretNames

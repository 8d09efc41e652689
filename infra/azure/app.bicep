// The function app on Flex Consumption: the package, its settings and the sign-in before it.

param appName string
param location string
param tags object

@description('The identity that the app uses for what it keeps.')
param appIdentityName string

@description('The identity that the host uses for its keys, queues and logs, and the platform for package and secrets.')
param hostIdentityName string

param storageName string
param hostStorageName string
param packageStorageName string
param packageContainer string
param vaultName string
param insightsName string
param siteAddress string
param signInClientId string
param siteRoles string
param catalogue string
param sourceAddress string
param smtpHost string
param smtpPort int
param smtpStartTls bool
param smtpUser string
param mailFrom string
param mailReplyTo string
param collectorAddress string
param mostInstances int
param readyInstances int

@description('The id of the Front Door that alone may ask the app; anybody may when empty.')
param frontDoorId string

@description('The subnet that the app goes out by; none when empty.')
param subnetId string

@description('The addresses of operators, for the log stream.')
param operatorAddresses array

var isBehindFrontDoor = !empty(frontDoorId)
var hasSignIn = !empty(signInClientId)
var hasMailLogin = !empty(smtpUser)

// The settings that are secrets, and under which names the vault has them.
var secrets = {
  Jobindsats__Token: 'jobindsats-token'
  Links__Key: 'links-key'
  Smtp__Password: 'smtp-password'
}

resource appIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: appIdentityName
}

resource hostIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: hostIdentityName
}

resource packageStorage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: packageStorageName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${appName}-plan'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    tier: 'FlexConsumption'
    name: 'FC1'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: appName
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${appIdentity.id}': {}
      '${hostIdentity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: hostIdentity.id
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    publicNetworkAccess: 'Enabled'
    siteConfig: {
      // Front Door's machines alone, and of those alone the ones that work for this Front Door.
      ipSecurityRestrictionsDefaultAction: isBehindFrontDoor ? 'Deny' : 'Allow'
      ipSecurityRestrictions: isBehindFrontDoor
        ? [
            {
              name: 'front-door'
              priority: 100
              action: 'Allow'
              tag: 'ServiceTag'
              ipAddress: 'AzureFrontDoor.Backend'
              headers: {
                'x-azure-fdid': [frontDoorId]
              }
            }
          ]
        : []
      // The log stream and the console, which ask for an operator's own sign-in. Packages do not come this way.
      scmIpSecurityRestrictionsUseMain: false
      scmIpSecurityRestrictionsDefaultAction: isBehindFrontDoor ? 'Deny' : 'Allow'
      scmIpSecurityRestrictions: [
        for address in operatorAddresses: {
          name: 'operator'
          priority: 100
          action: 'Allow'
          ipAddress: contains(address, '/') ? address : '${address}/32'
        }
      ]
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${packageStorage.properties.primaryEndpoints.blob}${packageContainer}'
          // It reads the package and cannot write it: that is for the deployer.
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: hostIdentity.id
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        // Each queue and timer function is spread by itself, a queue's instance taking host.json's batchSize at a time;
        // four overviews side by side need far less than this.
        instanceMemoryMB: 2048
        maximumInstanceCount: mostInstances
        alwaysReady: readyInstances == 0
          ? []
          : [
              {
                name: 'http'
                instanceCount: readyInstances
              }
            ]
      }
    }
  }
}

// Deployment goes by the deployer's own sign-in; the app's publishing passwords are of no use.
resource publishing 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = [
  for name in ['ftp', 'scm']: {
    parent: app
    name: name
    properties: {
      allow: false
    }
  }
]

// A test compares these names with those that functions/Hosting/AppSettings.cs reads. Empty means the default.
resource settings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: union(
    {
      AzureWebJobsStorage__accountName: hostStorageName
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: hostIdentity.properties.clientId
      Storage__AccountName: storageName
      Storage__ClientId: appIdentity.properties.clientId
      // The front page is a function of ours.
      AzureWebJobsDisableHomepage: 'true'
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${hostIdentity.properties.clientId};Authorization=AAD'
      // The alerts look for single lines: none may be left out when many come at once. Of requests and exceptions a part is
      // enough, and host.json keeps the lines away that each request would bring, so that a flood of them fills no log.
      AzureFunctionsJobHost__logging__applicationInsights__samplingSettings__excludedTypes: 'Trace'
      Catalogue: catalogue
      Jobindsats__BaseAddress: sourceAddress
      Jobindsats__TimeoutSeconds: '120'
      Jobindsats__Token: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${secrets.Jobindsats__Token})'
      ImportSchedule: '0 0 5 * * *'
      WatchSchedule: '0 * * * * *'
      TidySchedule: '0 30 3 * * *'
      RemindSchedule: '0 0 6 * * *'
      CopySchedule: '0 15 * * * *'
      OTEL_EXPORTER_OTLP_ENDPOINT: collectorAddress
      RunDeadlineMinutes: '60'
      Compute__MostAreasWaiting: '256'
      Site__Address: empty(siteAddress) ? 'https://${app.properties.defaultHostName}/' : siteAddress
      // App Service writes at the end of X-Forwarded-For who called it; whatever stands before it as well would be another.
      Site__Proxies: isBehindFrontDoor ? '2' : '1'
      // Only with the sign-in below may the app believe the header that names the caller: without it, anybody can write it.
      Site__SignIn: hasSignIn ? 'appservice' : ''
      Site__Roles: siteRoles
      Links__Key: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${secrets.Links__Key})'
      Mail__MostConfirmationsPerHour: '200'
      Mail__From: mailFrom
      Mail__ReplyTo: mailReplyTo
      Mail__WaitDays: '5'
      Mail__RetrySeconds: '60'
      Mail__AttachmentKilobytes: '2048'
      Smtp__Host: smtpHost
      Smtp__Port: string(smtpPort)
      Smtp__StartTls: smtpStartTls ? 'true' : 'false'
      Smtp__User: smtpUser
      Smtp__TimeoutSeconds: '30'
    },
    hasMailLogin
      ? {
          Smtp__Password: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${secrets.Smtp__Password})'
        }
      : {},
    hasSignIn
      ? {
          // The app proves itself to the sign-in by its identity: there is no client secret to keep and to renew.
          OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: appIdentity.properties.clientId
        }
      : {}
  )
}

// Public pages stay open to all: whoever has signed in is named in a header, and the app's own pages ask for it.
resource signIn 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: {
      enabled: hasSignIn
    }
    globalValidation: {
      requireAuthentication: false
      unauthenticatedClientAction: 'AllowAnonymous'
    }
    httpSettings: {
      requireHttps: true
      // Behind Front Door the sign-in leads back to the address that people know.
      forwardProxy: {
        convention: isBehindFrontDoor ? 'Standard' : 'NoProxy'
      }
    }
    identityProviders: hasSignIn
      ? {
          azureActiveDirectory: {
            enabled: true
            registration: {
              clientId: signInClientId
              clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
              openIdIssuer: '${environment().authentication.loginEndpoint}${subscription().tenantId}/v2.0'
            }
            validation: {
              allowedAudiences: [signInClientId, 'api://${signInClientId}']
            }
          }
        }
      : {}
    login: {
      // The app needs no tokens, only to know who it is.
      tokenStore: {
        enabled: false
      }
    }
  }
  dependsOn: [settings]
}

output id string = app.id
output name string = app.name
output siteAddress string = empty(siteAddress) ? 'https://${app.properties.defaultHostName}/' : siteAddress
output secretNames array = hasMailLogin
  ? [secrets.Jobindsats__Token, secrets.Links__Key, secrets.Smtp__Password]
  : [secrets.Jobindsats__Token, secrets.Links__Key]

// The function app on Flex Consumption: the package, its settings and the sign-in before it.

param appName string
param location string
param tags object
param identityName string
param storageName string
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

var hasSignIn = !empty(signInClientId)
var hasMailLogin = !empty(smtpUser)

// The settings that are secrets, and under which names the vault has them.
var secrets = {
  Jobindsats__Token: 'jobindsats-token'
  Links__Key: 'links-key'
  Smtp__Password: 'smtp-password'
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName
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
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${packageContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      runtime: {
        name: 'custom'
        version: '1.0'
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
      AzureWebJobsStorage__accountName: storage.name
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.properties.clientId
      // The front page is a function of ours.
      AzureWebJobsDisableHomepage: 'true'
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
      // The alerts look for single lines and calls: none may be left out when many come at once.
      AzureFunctionsJobHost__logging__applicationInsights__samplingSettings__excludedTypes: 'Trace;Request;Exception'
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
      Site__Proxies: '1'
      // Only with the sign-in below may the app believe the header that names the caller: without it, anybody can write it.
      Site__SignIn: hasSignIn ? 'appservice' : ''
      Site__Roles: siteRoles
      Links__Key: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${secrets.Links__Key})'
      Mail__MostConfirmationsPerHour: '200'
      Mail__From: mailFrom
      Mail__ReplyTo: mailReplyTo
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
          OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identity.properties.clientId
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

output name string = app.name
output siteAddress string = empty(siteAddress) ? 'https://${app.properties.defaultHostName}/' : siteAddress
output secretNames array = hasMailLogin
  ? [secrets.Jobindsats__Token, secrets.Links__Key, secrets.Smtp__Password]
  : [secrets.Jobindsats__Token, secrets.Links__Key]

// The virtual network, where one is asked for: the app goes out by a subnet of its own, and storage and vault take
// nobody in from elsewhere. Service endpoints cost nothing and need no names of their own.

param appName string
param location string
param tags object

@description('Whether there is to be one.')
param isOn bool

@description('The addresses of the network, which nothing else here uses.')
param addresses string

resource network 'Microsoft.Network/virtualNetworks@2023-11-01' = if (isOn) {
  name: '${appName}-network'
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [addresses]
    }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: addresses
          // What Flex Consumption asks for; the name of the subnet must be without underscores.
          delegations: [
            {
              name: 'flex-consumption'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
          serviceEndpoints: [
            {
              service: 'Microsoft.Storage'
            }
            {
              service: 'Microsoft.KeyVault'
            }
          ]
        }
      }
    ]
  }
}

output subnetId string = isOn ? network!.properties.subnets[0].id : ''
